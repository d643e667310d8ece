package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.bookings.BookingStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Keeps a demo alive: all dates of a file move by the whole weeks between its {@code asOf} and now,
 * keeping the time of the wall clock, and what has passed meanwhile is settled.
 */
final class DemoDates {
  /** The dates that move; a birthday does not. */
  private static final Set<String> MOVING =
      Set.of("date", "from", "to", "since", "changedAt", "startsAt", "bookedAt", "cancelledAt");

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
    var tree = ShopFileJson.tree(file, zone);
    move(tree);
    var bookings = tree.path("bookings").iterator();
    BookingResolver.resolve(file)
        .forEach(resolved -> settle((ObjectNode) bookings.next(), resolved));
    return ShopFileJson.read(tree, ShopFile.class, zone);
  }

  private void move(JsonNode node) {
    for (var field : node.properties()) {
      if (node instanceof ObjectNode object && MOVING.contains(field.getKey())) {
        object.put(field.getKey(), moved(field.getValue().asText()));
      }
    }
    node.forEach(this::move);
  }

  private String moved(String text) {
    if (text.indexOf('T') < 0) {
      return Formats.day(text).plusWeeks(weeks).toString();
    }
    return Formats.hasOffset(text)
        ? Formats.written(moved(Formats.moment(text, zone)), zone)
        : LocalDateTime.parse(text).plusWeeks(weeks).toString();
  }

  private Instant moved(Instant moment) {
    return moment.atZone(zone).plusWeeks(weeks).toInstant();
  }

  /** The key keeps the date of the file: a later import of the same file finds the same booking. */
  private void settle(ObjectNode booking, ResolvedBooking before) {
    var start = moved(before.booking().startsAt());
    var end = start.plus(Duration.between(before.booking().startsAt(), before.endsAt()));
    var status = settled(before.booking().status(), start, end, before.identity());
    booking.put("key", before.identity()).put("status", status.key());
    if (status != BookingStatus.CANCELLED) {
      booking.remove("cancelledAt");
    } else if (!booking.has("cancelledAt")) {
      booking.set("cancelledAt", booking.get("startsAt"));
    }
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
}
