/** What the portal does by itself, without anybody asking. */
@NullMarked
package convo.jobs;

import org.jspecify.annotations.NullMarked;
