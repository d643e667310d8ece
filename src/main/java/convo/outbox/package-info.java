/** Text that leaves the process: written with its cause, delivered afterwards. */
@NullMarked
package convo.outbox;

import org.jspecify.annotations.NullMarked;
