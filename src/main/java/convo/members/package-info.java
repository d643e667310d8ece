/** Who may sign in to a shop, in which role. */
@NullMarked
package convo.members;

import org.jspecify.annotations.NullMarked;
