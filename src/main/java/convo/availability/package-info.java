/**
 * When a shop can be booked: pure, without SQL, HTTP and clock.
 *
 * <p>Time is counted in whole minutes since 1970 in UTC, on which no hour is lost or comes twice;
 * the wall clock of the shop only says where its hours begin and end, and to which day a start
 * belongs.
 */
@NullMarked
package convo.availability;

import org.jspecify.annotations.NullMarked;
