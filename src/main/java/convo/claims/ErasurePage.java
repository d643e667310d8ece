package convo.claims;

import convo.access.Account;
import convo.access.Place;
import convo.access.Visitor;
import convo.profiles.OwnProfile;
import convo.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What erasing everything would take, or when it will. */
public record ErasurePage(Visitor visitor, List<OwnProfile> profiles) {

  /** When it will happen; empty while nobody asked for it. */
  public Optional<String> due() {
    return visitor.account().flatMap(Account::erasureDueAt).map(Language.spoken()::universal);
  }

  /** The shops whose profile of the person or their family is emptied. */
  public Set<String> shops() {
    return names(
        profiles.stream().filter(OwnProfile::isClaimed).map(OwnProfile::shopName).toList());
  }

  /** The shops that asked "is this you?" and have no answer yet. */
  public Set<String> unanswered() {
    return names(
        profiles.stream().filter(one -> !one.isClaimed()).map(OwnProfile::shopName).toList());
  }

  /** The family, whom nobody could look after any more. */
  public Set<String> family() {
    return names(
        profiles.stream()
            .filter(one -> one.isFamily() && one.isClaimed())
            .map(OwnProfile::name)
            .toList());
  }

  /** Where the person works, for which the account stays. */
  public String work() {
    return visitor.places().stream()
        .filter(place -> !place.kind().equals("customer"))
        .map(Place::label)
        .collect(Collectors.joining(", "));
  }

  private static Set<String> names(List<String> names) {
    return new TreeSet<>(names);
  }
}
