package convo.stylists;

import convo.access.Visitor;

/** The question before a stylist is deactivated, with the bookings she still has before her. */
public record DeactivationPage(Visitor visitor, Stylist stylist, Ahead ahead) {

  public String url() {
    return visitor.shop().url("/stylists/" + stylist.id());
  }

  /** What happens to those bookings. */
  public String consequence() {
    var shop = visitor.shop();
    var kept =
        ahead
            .last()
            .map(last -> ahead.text() + " to come, the last on " + shop.when(last) + ". ")
            .map(text -> text + (ahead.bookings() == 1 ? "It stays" : "They stay") + " as booked.")
            .orElse("no bookings to come.");
    return "%s has %s Nobody can book %s anew, and everything you know of the past is kept."
        .formatted(stylist.name(), kept, stylist.name());
  }
}
