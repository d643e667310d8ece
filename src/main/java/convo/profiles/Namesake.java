package convo.profiles;

import static convo.words.Words.profiles;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** Somebody whom this shop has already and who may be the one that is being added. */
public record Namesake(
    UUID id, @Nested Profile.Contact contact, boolean sameName, boolean samePhone) {

  public String name() {
    return contact.name();
  }

  /** "same name, same phone". */
  public String why() {
    if (sameName && samePhone) {
      return profiles().sameBoth();
    }
    return samePhone ? profiles().samePhone() : profiles().sameNamed();
  }
}
