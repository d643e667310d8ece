package convo.stylists;

import convo.access.Visitor;

/** The name and services of a stylist, as they stand. */
public record StylistCard(Visitor visitor, Stylist stylist) {

  public String url() {
    return visitor.shop().url("/stylists/" + stylist.id());
  }
}
