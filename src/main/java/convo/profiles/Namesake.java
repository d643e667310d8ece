package convo.profiles;

import static convo.words.Words.profiles;

import convo.linkage.Likeness;
import convo.linkage.Trait;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** Somebody whom this shop has already and who may be the one that is being added. */
public record Namesake(
    UUID id, @Nested Profile.Contact contact, boolean sameName, boolean samePhone) {

  /** With one phone and another first name it is somebody of the family. */
  boolean isAlike(Profile.Contact added) {
    return sameName
        || Likeness.between(Trait.GIVEN_NAME, contact.firstName(), added.firstName()).agrees();
  }

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
