/** What a shop's bookings add up to, period by period, with the lists behind the numbers. */
@NullMarked
package convo.reports;

import org.jspecify.annotations.NullMarked;
