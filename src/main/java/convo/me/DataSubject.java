package convo.me;

import static convo.words.Words.me;

import convo.web.NormalText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Of whom something at a shop is: of me, or of somebody of my family.
 *
 * @param name as the shop knows the person; empty where it knows none
 * @param claimedAt when the person said that this shop's profile is really theirs; not while they
 *     are asked anew
 * @param isMerged whether the shop has put another profile into it, and asks whether that is theirs
 */
public record DataSubject(
    UUID person, boolean isMe, String name, Optional<Instant> claimedAt, boolean isMerged) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /** Whether an address that says this means the person. */
  boolean isPerson(String typed) {
    return person.toString().equals(typed);
  }

  /** Whether nobody has said yet that this is the person whom the shop means. */
  public boolean isUnconfirmed() {
    return claimedAt.isEmpty();
  }

  /** "Mia", for somebody of the family; empty for myself. */
  public Optional<String> member() {
    return isMe ? Optional.empty() : Optional.of(name.isEmpty() ? me().somebodyOfFamily() : name());
  }

  /** Which words of a sentence fit: "me", "nameless" or "named". */
  public String kind() {
    return isMe ? "me" : name.isEmpty() ? "nameless" : "named";
  }

  /** What the person is asked while {@link #isUnconfirmed()}. */
  public String question() {
    return isMe ? me().isThisYou() : me().isThisFamily();
  }

  /** What to add to the address of a shop's page about me to have the page about this person. */
  public String query() {
    return isMe ? "" : "?person=" + person;
  }
}
