package convo.customers;

import convo.database.CustomerId;
import convo.database.ShopId;
import convo.shops.WallClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A shop's profile as the person whom it describes reaches it, or who looks after that person.
 *
 * @param country where the shop reads phone numbers without a country code
 * @param person whom it describes
 * @param isMine whether that is the one who asks; else it is somebody of the family
 * @param claimedAt when the person said "this is me"
 */
public record OwnProfile(
    ShopId shop,
    String slug,
    String shopName,
    String country,
    ZoneId zone,
    UUID id,
    CustomerId person,
    boolean isMine,
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> phone,
    Optional<Instant> claimedAt) {
  /** The address of a page about it: {@code url("/consents")} is "/me/shops/bella/consents". */
  public String url(String rest) {
    return "/me/shops/" + slug + rest + (isMine ? "" : "?person=" + person);
  }

  /** The name as the shop has it. */
  public String name() {
    var name = (firstName + " " + lastName).strip();
    return name.isEmpty() ? "No name" : name;
  }

  public boolean isClaimed() {
    return claimedAt.isPresent();
  }

  /** The shop's day of an instant: "Tue 3 Mar 2026". */
  public String day(Instant instant) {
    return WallClock.day(instant.atZone(zone));
  }

  /** Day and time on the shop's clock: "Tue 3 Mar 2026, 14:30". */
  public String when(Instant instant) {
    return WallClock.moment(instant.atZone(zone));
  }
}
