package convo.claims;

import convo.access.Account;
import convo.access.Place;
import convo.access.Visitor;
import convo.profiles.OwnProfile;
import convo.words.Language;
import java.util.List;
import java.util.Optional;

/** What erasing everything would take, or when it will. */
public record ErasurePage(Visitor visitor, List<OwnProfile> profiles) {

  /** When it will happen; empty while nobody asked for it. */
  public Optional<String> due() {
    return visitor.account().flatMap(Account::erasureDueAt).map(Language.spoken()::universal);
  }

  /** The shops whose profile of the person or their family is emptied. */
  public List<String> shops() {
    return names(
        profiles.stream().filter(OwnProfile::isClaimed).map(OwnProfile::shopName).toList());
  }

  /** The shops that asked "is this you?" and have no answer yet. */
  public List<String> unanswered() {
    return names(
        profiles.stream().filter(one -> !one.isClaimed()).map(OwnProfile::shopName).toList());
  }

  /** The family, whom nobody could look after any more. */
  public List<String> family() {
    return names(
        profiles.stream()
            .filter(one -> one.isFamily() && one.isClaimed())
            .map(OwnProfile::name)
            .toList());
  }

  /** Where the person works, for which the account stays. */
  public List<String> work() {
    return visitor.places().stream()
        .filter(place -> !place.kind().equals("customer"))
        .map(Place::label)
        .toList();
  }

  private static List<String> names(List<String> names) {
    return names.stream().distinct().sorted().toList();
  }
}
