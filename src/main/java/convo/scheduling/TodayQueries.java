package convo.scheduling;

import convo.access.ShopAccess;
import convo.access.Visitor;
import convo.availability.OpenTime;
import convo.bookings.Booking;
import convo.bookings.BookingQueries;
import convo.bookings.OfferQueries;
import convo.bookings.StylistDiary;
import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.database.Answers;
import convo.database.ShopDoor;
import convo.profiles.AddressClaim;
import convo.profiles.AddressClaimQueries;
import convo.settings.FirstStepQueries;
import convo.settings.FirstSteps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads the day of a shop and what waits for an answer there, in one message. */
public final class TodayQueries {
  /** The bookings of the day in which {@code :stylist} does something. */
  private static final String OWN =
      """
      select distinct booking.id
      from bookings booking
      join booking_items item
        on item.shop_id = booking.shop_id
        and item.booking_id = booking.id
      where booking.shop_id = :shop
      and item.stylist_id = :stylist
      and booking.starts_at >= :from
      and booking.starts_at < :until
      """;

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
            .bind("until", day.plusDays(1).atStartOfDay(zone).toInstant())
            .bind("stylist", visitor.shopAccess().flatMap(ShopAccess::stylist));
    var page =
        Answers.of(
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
                    visitor.isOwner() ? answers.list(AddressClaim.class) : List.of(),
                    visitor.isOwner()
                        ? new FirstSteps(answers.list(FirstSteps.Offered.class))
                        : FirstSteps.NONE,
                    TodayPage.isOwnFirst(visitor) ? Set.copyOf(answers.list(UUID.class)) : Set.of(),
                    List.of()));
    return page.bookings().isEmpty() ? page.with(openDays(handle, visitor, day)) : page;
  }

  /** On which of the days from this one on somebody works. */
  private static List<LocalDate> openDays(Handle handle, Visitor visitor, LocalDate day) {
    var zone = visitor.shop().zone();
    var last = day.plusDays(TodayPage.AHEAD);
    return handle
        .createQuery(OfferQueries.DIARIES + "and stylist.active")
        .bind("shop", visitor.shop().id())
        .bind("firstDay", day.minusDays(1))
        .bind("lastDay", last.plusDays(1))
        .mapTo(StylistDiary.class)
        .stream()
        .flatMap(diary -> diary.hours(zone, day, last).open().stream())
        .flatMap(time -> days(time, zone))
        .filter(open -> !open.isBefore(day) && !open.isAfter(last))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<LocalDate> days(OpenTime time, ZoneId zone) {
    var until = time.until().minusNanos(1);
    return LocalDate.ofInstant(time.from(), zone)
        .datesUntil(LocalDate.ofInstant(until, zone).plusDays(1));
  }

  /** Only those see a wish who may answer, and only an owner lets somebody in. */
  private static String asked(Visitor visitor) {
    return Stream.of(
            BookingQueries.OF_A_DAY,
            BookingQueries.REQUESTS,
            visitor.mayAnswerCustomers() ? CorrectionQueries.OPEN : "",
            visitor.isOwner() ? AddressClaimQueries.ALL : "",
            visitor.isOwner() ? FirstStepQueries.ALL : "",
            TodayPage.isOwnFirst(visitor) ? OWN : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(";\n"));
  }
}
