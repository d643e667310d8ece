package convo.access;

import static convo.words.Words.layout;

import convo.supportsession.EnteredSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that one round trip tells about a session: whose it is and where that person belongs.
 *
 * @param support the support session that this browser is in, also one that is over
 * @param hasGrown whether the person's rights have grown since the browser got its key
 */
public record SignedIn(
    Session session,
    Account account,
    List<ShopAccess> shopAccesses,
    Optional<EnteredSession> support,
    boolean hasGrown) {

  /** Whether the account's second factor is still to be proved; until then nobody is signed in. */
  boolean isHalfway() {
    return account.secondFactor() && session.secondFactorAt().isEmpty();
  }

  /** The membership in the shop of this slug. */
  Optional<ShopAccess> at(String slug) {
    return shopAccesses.stream()
        .filter(shopAccess -> shopAccess.shop().slug().equals(slug))
        .findFirst();
  }

  /**
   * The shops by name, then support, then the person's own bookings. There is always one; inside a
   * support session there is no other.
   */
  List<Place> places() {
    var places = new ArrayList<Place>();
    shopAccesses.forEach(shopAccess -> places.add(shopAccess.place()));
    if (support.filter(EnteredSession::isLive).isPresent()) {
      return List.copyOf(places);
    }
    if (account.support()) {
      places.add(new Place(layout().supportTitle(), "/support", layout().support()));
    }
    if (account.customer().isPresent() || places.isEmpty()) {
      places.add(new Place(layout().myBookings(), "/me", layout().customer()));
    }
    return List.copyOf(places);
  }
}
