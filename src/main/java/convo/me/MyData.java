package convo.me;

import java.time.Instant;
import java.util.List;

/**
 * All that a customer may take away: of one shop, or of everything.
 *
 * @param shop the slug of the one shop; empty for everything
 * @param people the customer and the family; nobody where it is about one shop
 */
public record MyData(
    Instant madeAt,
    String shop,
    List<KnownPerson> people,
    List<Knowledge> known,
    List<MyVisit> visits) {

  /** The visits of one person at one shop, newest first. */
  public List<MyVisit> visits(MyProfile profile) {
    return visits.stream()
        .filter(visit -> visit.booking().shop().equals(profile.shop()))
        .filter(visit -> visit.booking().whose().equals(profile.whose()))
        .toList();
  }
}
