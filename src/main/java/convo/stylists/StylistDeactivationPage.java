package convo.stylists;

import static convo.words.Words.stylists;

import convo.access.Visitor;
import convo.bookings.StillBooked;

/** The question before a stylist is deactivated, with the bookings she still has before her. */
public record StylistDeactivationPage(Visitor visitor, Stylist stylist, StillBooked stillBooked) {

  public String url() {
    return visitor.shop().url("/stylists/" + stylist.id());
  }

  /** What happens to those bookings. */
  public String consequence() {
    return stillBooked
        .last()
        .map(visitor.shop()::when)
        .map(last -> stylists().kept(stylist.name(), stillBooked.bookings(), last))
        .orElseGet(() -> stylists().keptNone(stylist.name()));
  }
}
