/** Compares everything that is derived with what it is derived from. */
@NullMarked
package convo.check;

import org.jspecify.annotations.NullMarked;
