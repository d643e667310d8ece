/** A customer's own view over all shops. */
@NullMarked
package convo.me;

import org.jspecify.annotations.NullMarked;
