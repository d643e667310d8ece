package convo.me;

import convo.access.Visitor;
import convo.claims.AddressQuestion;
import convo.profiles.OwnProfile;
import java.util.List;

/**
 * Every shop that knows a customer or her family.
 *
 * @param found what shops wrote down under other addresses of hers
 * @param questions which addresses of hers shops have typed on customers whom they know longer
 */
public record ShopsPage(
    Visitor visitor,
    List<MyProfile> profiles,
    List<OwnProfile> found,
    List<AddressQuestion> questions) {
  public boolean isEmpty() {
    return profiles.isEmpty() && found.isEmpty() && questions.isEmpty();
  }
}
