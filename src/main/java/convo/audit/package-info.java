/** History: who changed what, and when. */
@NullMarked
package convo.audit;

import org.jspecify.annotations.NullMarked;
