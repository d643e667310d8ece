/** A new shop, opened by whoever will own it or by an operator. */
@NullMarked
package convo.opening;

import org.jspecify.annotations.NullMarked;
