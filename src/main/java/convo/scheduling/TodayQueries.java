package convo.scheduling;

import convo.access.Visitor;
import convo.bookings.Booking;
import convo.bookings.BookingQueries;
import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.database.Answers;
import convo.database.ShopDoor;
import convo.profiles.AddressClaim;
import convo.profiles.AddressClaimQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads the day of a shop and what waits for an answer there, in one message. */
public final class TodayQueries {
  private final ShopDoor door;

  public TodayQueries(ShopDoor door) {
    this.door = door;
  }

  /** One day in the shop's zone. */
  TodayPage page(Visitor visitor, LocalDate day, Instant now) {
    return door.read(visitor.shop().id(), handle -> page(handle, visitor, day, now));
  }

  private static TodayPage page(Handle handle, Visitor visitor, LocalDate day, Instant now) {
    var zone = visitor.shop().zone();
    var query =
        handle
            .createQuery(asked(visitor))
            .bind("shop", visitor.shop().id())
            .bind("now", now)
            .bind("from", day.atStartOfDay(zone).toInstant())
            .bind("until", day.plusDays(1).atStartOfDay(zone).toInstant());
    return Answers.of(
        query,
        answers ->
            new TodayPage(
                visitor,
                day,
                LocalDate.ofInstant(now, zone),
                now,
                answers.list(Booking.class),
                answers.list(Booking.class),
                visitor.mayAnswerCustomers() ? answers.list(Correction.class) : List.of(),
                visitor.isOwner() ? answers.list(AddressClaim.class) : List.of()));
  }

  /** Only those see a wish who may answer, and only an owner lets somebody in. */
  private static String asked(Visitor visitor) {
    return Stream.of(
            BookingQueries.OF_A_DAY,
            BookingQueries.REQUESTS,
            visitor.mayAnswerCustomers() ? CorrectionQueries.OPEN : "",
            visitor.isOwner() ? AddressClaimQueries.ALL : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(";\n"));
  }
}
