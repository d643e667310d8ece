/** A shop as a file: read, written, imported and exported whole. */
@NullMarked
package convo.shopfile;

import org.jspecify.annotations.NullMarked;
