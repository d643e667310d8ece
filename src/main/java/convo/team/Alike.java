package convo.team;

import convo.shops.SameName;
import convo.stylists.Stylist;
import java.util.stream.Stream;

/** Somebody who signs in and somebody who takes bookings, who may well be one person. */
public record Alike(WayIn way, Stylist stylist) {

  /** Their names are the same, or one is the first name of the other, or of the address. */
  boolean isLikely() {
    var name = stylist.name();
    var address = way.email().replaceFirst("[@.+_-].*", "");
    return Stream.of(way.name(), first(way.name()), address)
            .anyMatch(other -> SameName.of(other, name))
        || SameName.of(first(name), way.name());
  }

  private static String first(String name) {
    return name.strip().replaceFirst("\\s.*", "");
  }
}
