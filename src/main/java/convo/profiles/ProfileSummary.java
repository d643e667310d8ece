package convo.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A profile as a line of the list. */
public record ProfileSummary(
    UUID id,
    Profile.Contact contact,
    String sortName,
    Status status,
    boolean hasAllergy,
    List<String> tags,
    Optional<String> preferredStylist,
    Profile.Figures figures) {

  /** How to reach her, phone first; nothing for those who may not see it. */
  public List<String> reach(String country) {
    return Stream.of(contact.shownPhone(country), contact.email().orElse(""))
        .filter(way -> !way.isEmpty())
        .toList();
  }

  public String name() {
    return contact.name();
  }
}
