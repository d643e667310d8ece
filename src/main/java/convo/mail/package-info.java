/** Which mail did not arrive, for a shop and for support, and sending it again. */
@NullMarked
package convo.mail;

import org.jspecify.annotations.NullMarked;
