/** Who may be there twice among the customers of one shop, and what the shop says to it. */
@NullMarked
package convo.duplicates;

import org.jspecify.annotations.NullMarked;
