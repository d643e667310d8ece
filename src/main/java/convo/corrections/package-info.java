/** What customers ask a shop to correct. */
@NullMarked
package convo.corrections;

import org.jspecify.annotations.NullMarked;
