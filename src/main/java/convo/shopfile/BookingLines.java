package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.ZoneId;
import java.util.List;

/** Writes a visit. */
final class BookingLines {
  private BookingLines() {}

  static JsonNode booking(FiledBooking booking, ZoneId zone) {
    var line =
        new Line()
            .with("key", booking.key())
            .with("startsAt", CustomerLines.moment(booking.startsAt(), zone))
            .with("customer", booking.customer())
            .with("status", booking.status().key());
    withItems(line, booking.items(), zone);
    return line.with("priceCents", booking.priceCents())
        .with("cancelNoticeMinutes", booking.cancelNoticeMinutes())
        .unless("", "customerNote", booking.customerNote())
        .unless("", "staffNote", booking.staffNote())
        .with("guest", booking.guest().map(BookingLines::guest))
        .with("bookedAt", booking.bookedAt().map(at -> CustomerLines.moment(at, zone)))
        .with("cancelledAt", booking.cancelledAt().map(at -> CustomerLines.moment(at, zone)))
        .get();
  }

  private static void withItems(Line line, List<FiledBooking.Item> items, ZoneId zone) {
    var only = items.getFirst();
    if (items.size() == 1 && item(only, zone).size() == 2) {
      line.with("service", only.service()).with("stylist", only.stylist());
    } else {
      line.list("items", items, item -> item(item, zone));
    }
  }

  private static JsonNode item(FiledBooking.Item item, ZoneId zone) {
    return new Line()
        .with("service", item.service())
        .with("stylist", item.stylist())
        .with("startsAt", item.startsAt().map(at -> CustomerLines.moment(at, zone)))
        .with("priceCents", item.priceCents())
        .with("minutes", item.minutes())
        .with("busy", item.busy().map(times -> Line.array(times, BookingLines::held)))
        .get();
  }

  private static JsonNode held(FiledBooking.Held held) {
    return Line.array(List.of(held.fromMinute(), held.untilMinute()), IntNode::valueOf);
  }

  private static JsonNode guest(FiledBooking.Guest guest) {
    return new Line()
        .unless("", "name", guest.name())
        .with("email", guest.email())
        .with("phone", guest.phone())
        .get();
  }
}
