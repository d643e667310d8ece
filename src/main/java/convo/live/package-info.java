/** Pages that change by themselves: who waits for news of a shop's days, on all nodes. */
@NullMarked
package convo.live;

import org.jspecify.annotations.NullMarked;
