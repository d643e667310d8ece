/** What is done with bookings: the day of a shop, and cancelling what is still to come. */
@NullMarked
package convo.scheduling;

import org.jspecify.annotations.NullMarked;
