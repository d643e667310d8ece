/** How many customers there are, over all shops and in each. */
@NullMarked
package convo.growth;

import org.jspecify.annotations.NullMarked;
