package convo.check;

import convo.bookings.BusyTime;
import convo.database.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * One service of a booking with the time that it holds.
 *
 * @param isCancelled whether the booking has given its time back
 * @param isAsBooked whether the service is what it was when the booking was made
 * @param isUnheld whether it came from an older program without time
 * @param foreignSegments how many name another stylist, resource or booking than the item does
 * @param isPlaceFree whether it says where it takes place and does not hold that place once
 * @param isWithoutPlace whether its service needed one already when it was booked and it says none
 */
record HeldItem(
    UUID booking,
    Instant startsAt,
    Instant endsAt,
    boolean isCancelled,
    boolean isAsBooked,
    @Nested BusyTime.Shape shape,
    boolean isUnheld,
    int foreignSegments,
    @Json List<BusyTime> busy,
    boolean isPlaceFree,
    boolean isWithoutPlace) {

  /** What is wrong with the time it holds. */
  Optional<String> objection() {
    if (foreignSegments > 0) {
      return Optional.of("holds time of a stylist or for a booking that is not its own");
    }
    if (isCancelled) {
      return busy.isEmpty() ? Optional.empty() : Optional.of("is cancelled but still holds time");
    }
    if (isPlaceFree) {
      return Optional.of("does not hold the room, chair or device that it takes place in");
    }
    if (isWithoutPlace) {
      return Optional.of("holds no room, chair or device, though its service needs one");
    }
    if (busy.isEmpty()) {
      return isUnheld ? Optional.empty() : Optional.of("holds no time");
    }
    if (busy.getFirst().from().isAfter(startsAt) || busy.getLast().until().isBefore(endsAt)) {
      return Optional.of("holds less time than its service takes");
    }
    return isAsBooked && !busy.equals(BusyTime.of(startsAt, endsAt, shape))
        ? Optional.of("holds other time than its service asks for")
        : Optional.empty();
  }
}
