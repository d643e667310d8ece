package convo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that one round trip tells about a session: whose it is and where that person belongs. */
record SignedIn(Session session, Account account, List<Standing> standings) {
  private static final Place BOOKINGS = new Place("My bookings", "/me", "customer");
  private static final Place SUPPORT = new Place("Support", "/support", "support");

  /** Whether the account's second factor is still to be proved; until then nobody is signed in. */
  boolean isHalfway() {
    return account.secondFactor() && session.secondFactorAt().isEmpty();
  }

  /** The membership in the shop of this slug. */
  Optional<Standing> at(String slug) {
    return standings.stream().filter(standing -> standing.shop().slug().equals(slug)).findFirst();
  }

  /** The shops by name, then support, then the person's own bookings. There is always one. */
  List<Place> places() {
    var places = new ArrayList<Place>();
    standings.forEach(standing -> places.add(standing.place()));
    if (account.support()) {
      places.add(SUPPORT);
    }
    if (account.customer().isPresent() || places.isEmpty()) {
      places.add(BOOKINGS);
    }
    return List.copyOf(places);
  }
}
