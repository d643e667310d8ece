/** Visits to a shop. */
@NullMarked
package convo.bookings;

import org.jspecify.annotations.NullMarked;
