package convo.stylists;

import convo.access.Visitor;
import convo.bookings.StillBooked;
import java.time.Instant;

/** The question before a stylist is deactivated, with the bookings she still has before her. */
public record StylistDeactivationPage(Visitor visitor, Stylist stylist, StillBooked stillBooked) {

  public String url() {
    return visitor.shop().url("/stylists/" + stylist.id());
  }

  /** What happens to those bookings. */
  public String consequence() {
    var kept = stillBooked.last().map(this::kept).orElse("no bookings to come.");
    return "%s has %s Nobody can book %s anew, and everything you know of the past is kept."
        .formatted(stylist.name(), kept, stylist.name());
  }

  private String kept(Instant last) {
    var when = visitor.shop().when(last);
    return stillBooked.bookings() == 1
        ? "1 booking to come, on %s. It stays as booked.".formatted(when)
        : "%d bookings to come, the last on %s. They stay as booked."
            .formatted(stillBooked.bookings(), when);
  }
}
