package convo.access;

import convo.shops.Shop;
import java.util.Optional;
import java.util.UUID;

/**
 * An account's membership in one shop.
 *
 * @param role STYLIST, MANAGER or OWNER
 * @param stylist the stylist of this shop who is the same person, if there is one
 */
public record Standing(Shop shop, Access role, Optional<UUID> stylist) {

  /** The shop as a place to go to. */
  public Place place() {
    return new Place(shop.name(), shop.url(""), role.key());
  }
}
