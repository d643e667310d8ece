package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import convo.bookings.BookingStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads a visit. */
final class BookingReader {
  private static final int HELD_AT_MOST = 2_880;

  private BookingReader() {}

  static FiledBooking booking(Fields fields, ZoneId zone) {
    return new FiledBooking(
        CustomerReader.key(fields),
        fields.required("customer", Notation.line(400), ""),
        fields.required("startsAt", Notation.wholeMinute(zone), Instant.EPOCH),
        fields.required(
            "status",
            Notation.oneOf(BookingStatus.values(), BookingStatus::key),
            BookingStatus.CONFIRMED),
        items(fields, zone),
        fields.optionalPrice(),
        fields.optionalNumber("cancelNoticeMinutes", 0, 43_200).map(Long::intValue),
        fields.optional("customerNote", Notation.prose(5_000)).orElse(""),
        fields.optional("staffNote", Notation.prose(5_000)).orElse(""),
        fields.object("guest").map(BookingReader::guest),
        fields.optional("bookedAt", Notation.moment(zone)),
        fields.optional("cancelledAt", Notation.moment(zone)));
  }

  /** Either a list of items, or the stylist and service of the only one beside the rest. */
  private static List<FiledBooking.Item> items(Fields fields, ZoneId zone) {
    if (!fields.has("items")) {
      return List.of(
          new FiledBooking.Item(
              fields.required("service", Notation.SLUG, ""),
              fields.required("stylist", Notation.SLUG, ""),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    var items = fields.objects("items", item -> item(item, zone));
    fields.problems().unless(!items.isEmpty(), fields.path("items"), "must have one item or more");
    return items;
  }

  private static FiledBooking.Item item(Fields fields, ZoneId zone) {
    return new FiledBooking.Item(
        fields.required("service", Notation.SLUG, ""),
        fields.required("stylist", Notation.SLUG, ""),
        fields.optional("startsAt", Notation.wholeMinute(zone)),
        fields.optionalPrice(),
        fields.optionalNumber("minutes", 1, 1_440).map(Long::intValue),
        fields.has("busy")
            ? Optional.of(fields.list("busy", (node, at) -> held(fields, node, at)))
            : Optional.empty());
  }

  private static FiledBooking.Held held(Fields fields, JsonNode node, String at) {
    if (!node.isArray() || node.size() != 2) {
      fields.problems().add(at, "must be a pair of minutes such as [-5, 30]");
      return new FiledBooking.Held(0, 1);
    }
    var from =
        fields.number(node.get(0), at + "[0]", -HELD_AT_MOST, HELD_AT_MOST).orElse(0L).intValue();
    var until =
        fields.number(node.get(1), at + "[1]", -HELD_AT_MOST, HELD_AT_MOST).orElse(1L).intValue();
    fields.problems().unless(from < until, at, "must end after it begins");
    return new FiledBooking.Held(from, until);
  }

  /** Kept as it was typed: nothing is done with it but showing it. */
  private static FiledBooking.Guest guest(Fields fields) {
    var guest =
        new FiledBooking.Guest(
            fields.optional("name", Notation.line(170)).orElse(""),
            fields.optional("email", Notation.line(254)),
            fields.optional("phone", Notation.line(60)));
    fields.end();
    return guest;
  }
}
