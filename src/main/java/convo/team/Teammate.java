package convo.team;

import convo.stylists.Stylist;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who works at a shop.
 *
 * @param stylist as whom she is booked
 * @param ways how she signs in: usually one, none for who does not
 */
public record Teammate(Optional<Stylist> stylist, List<WayIn> ways) {

  public String name() {
    return stylist.map(Stylist::name).orElseGet(() -> ways.getFirst().called());
  }

  /** The colour by which she is told from the others; empty where she takes no bookings. */
  public String accent() {
    return stylist.map(one -> one.accent().key()).orElse("");
  }

  /** Whether her hours and services say when she can be booked. */
  public boolean isBooked() {
    return stylist.filter(Stylist::active).isPresent();
  }

  /** Her page, below the shop. */
  public String path() {
    return stylist.map(one -> "/stylists/" + one.id()).orElseGet(() -> ways.getFirst().path());
  }

  /** Whether this account is hers. */
  boolean has(UUID account) {
    return ways.stream().anyMatch(way -> way.account().filter(account::equals).isPresent());
  }
}
