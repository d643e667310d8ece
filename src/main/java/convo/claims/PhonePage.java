package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;
import java.util.List;

/**
 * A person's own phone number, and the shops that may be told of a new one.
 *
 * @param profiles those that the person has said are theirs
 */
public record PhonePage(Visitor visitor, PhoneForm form, List<OwnProfile> profiles) {

  /** "Has 030 901820", as the shop's country writes it. */
  public String has(OwnProfile profile) {
    return profile.phone().isPresent()
        ? claims().hasPhone(profile.shownPhone())
        : claims().hasNoPhone();
  }
}
