package convo.shopfile;

import convo.bookings.BookingStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps a demo alive: all dates of a file move by the whole weeks between its {@code asOf} and now,
 * keeping the time of the wall clock, and what has passed meanwhile is settled.
 */
final class DemoDates {
  /** How early a customer comes. */
  private static final Duration EARLY = Duration.ofMinutes(10);

  /** One in so many does not come at all. */
  private static final int NO_SHOWS = 12;

  private final ZoneId zone;
  private final Instant now;
  private final long weeks;

  private DemoDates(ZoneId zone, LocalDate asOf, Instant now) {
    this.zone = zone;
    this.now = now;
    this.weeks = Math.floorDiv(ChronoUnit.DAYS.between(asOf, now.atZone(zone).toLocalDate()), 7);
  }

  /** The file as of now; a file without {@code asOf} stays as it is. */
  static ShopFile move(ShopFile file, Instant now) {
    return file.asOf().map(asOf -> new DemoDates(file.zone(), asOf, now).move(file)).orElse(file);
  }

  private ShopFile move(ShopFile file) {
    return file.with(
        file.stylists().stream().map(this::move).toList(),
        file.customers().stream().map(this::move).toList(),
        Visits.of(file).stream().map(this::move).toList());
  }

  private FiledStylist move(FiledStylist stylist) {
    return stylist.with(
        stylist.exceptions().stream()
            .map(day -> new FiledStylist.HoursException(day.date().plusWeeks(weeks), day.hours()))
            .toList(),
        stylist.timeOff().stream()
            .map(off ->
                new FiledStylist.TimeOff(
                    off.from().plusWeeks(weeks), off.to().plusWeeks(weeks), off.reason()))
            .toList());
  }

  private FiledCustomer move(FiledCustomer customer) {
    var consents =
        customer.consents().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, consent -> move(consent.getValue())));
    return customer.with(consents, customer.since().map(this::move));
  }

  private FiledCustomer.Agreement move(FiledCustomer.Agreement agreement) {
    return new FiledCustomer.Agreement(
        agreement.granted(), agreement.changedAt().map(this::move), agreement.source());
  }

  /** The key keeps the date of the file: a later import of the same file finds the same booking. */
  private FiledBooking move(Visit visit) {
    var booking = visit.booking();
    var start = move(booking.startsAt());
    var end = start.plus(Duration.between(booking.startsAt(), visit.endsAt()));
    var status = settled(booking.status(), start, end, visit.identity());
    return new FiledBooking(
        Optional.of(visit.identity()),
        start,
        booking.customer(),
        status,
        Optional.empty(),
        Optional.empty(),
        booking.items().stream().map(this::move).toList(),
        booking.priceCents(),
        booking.cancelNoticeMinutes(),
        booking.customerNote(),
        booking.staffNote(),
        booking.guest(),
        booking.bookedAt().map(this::move),
        status == BookingStatus.CANCELLED
            ? booking.cancelledAt().map(this::move).or(() -> Optional.of(start))
            : Optional.empty());
  }

  private BookingStatus settled(BookingStatus status, Instant start, Instant end, String identity) {
    return switch (status) {
      case REQUESTED -> start.isAfter(now) ? status : BookingStatus.CANCELLED;
      case CONFIRMED, CHECKED_IN -> arrived(start, end, identity);
      case COMPLETED, CANCELLED, NO_SHOW -> status;
    };
  }

  private BookingStatus arrived(Instant start, Instant end, String identity) {
    if (start.minus(EARLY).isAfter(now)) {
      return BookingStatus.CONFIRMED;
    }
    if (end.isAfter(now)) {
      return BookingStatus.CHECKED_IN;
    }
    return Math.floorMod(identity.hashCode(), NO_SHOWS) == 0
        ? BookingStatus.NO_SHOW
        : BookingStatus.COMPLETED;
  }

  private FiledBooking.Item move(FiledBooking.Item item) {
    return new FiledBooking.Item(
        item.service(),
        item.stylist(),
        item.startsAt().map(this::move),
        item.priceCents(),
        item.minutes(),
        item.busy());
  }

  private Instant move(Instant instant) {
    return instant.atZone(zone).plusWeeks(weeks).toInstant();
  }
}
