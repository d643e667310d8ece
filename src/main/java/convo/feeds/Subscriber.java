package convo.feeds;

import convo.access.Access;
import convo.access.ShopAccess;
import convo.database.CustomerId;
import convo.shops.Shop;
import convo.words.Language;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Whose calendar a link fetches for, as things stand at this moment.
 *
 * @param customer who the person is at the shops
 * @param shop where the link shows what is done there; empty for the person's own visits
 * @param role what the person is in the shop
 * @param stylist which of its stylists the person is
 */
record Subscriber(
    Language language,
    Optional<CustomerId> customer,
    @Nested Optional<Shop> shop,
    Optional<Access> role,
    Optional<UUID> stylist) {

  /** What the person is in the shop of the link. */
  Optional<ShopAccess> access() {
    return shop.flatMap(there -> role.map(known -> new ShopAccess(there, known, stylist, false)));
  }
}
