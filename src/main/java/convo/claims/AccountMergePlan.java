package convo.claims;

import convo.profiles.OwnMerges;
import convo.profiles.OwnProfile;
import java.util.List;

/**
 * What would become of the other account.
 *
 * @param email its main address
 * @param addresses its further ones
 * @param identities how many accounts elsewhere open it
 * @param hasStep whether it has a second factor
 * @param pairs what shops have of the two
 * @param family whom it looks after
 * @param outcome what stands in the way
 */
public record AccountMergePlan(
    String email,
    List<String> addresses,
    int identities,
    boolean hasStep,
    List<OwnMerges.Pair> pairs,
    List<String> family,
    AccountMergeOutcome outcome) {

  /** The shops that know both. */
  public List<String> ofBoth() {
    return names(pairs.stream().filter(pair -> pair.kept().isPresent()).toList());
  }

  /** The shops that know the other one alone. */
  public List<String> ofOne() {
    return names(pairs.stream().filter(pair -> pair.kept().isEmpty()).toList());
  }

  private static List<String> names(List<OwnMerges.Pair> pairs) {
    return pairs.stream().map(OwnMerges.Pair::gone).map(OwnProfile::shopName).sorted().toList();
  }
}
