package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import java.util.Optional;

/**
 * A customer being added.
 *
 * @param family whether the address is somebody else's, who receives her mail
 * @param taken the profile of this shop that has the address already
 */
public record AddPage(
    Visitor visitor, ProfileForm form, boolean family, Optional<ProfileOutcome.EmailTaken> taken) {

  static AddPage of(Visitor visitor, ProfileForm form) {
    return new AddPage(visitor, form, false, Optional.empty());
  }

  /** A family member needs a name and the address that she shares. */
  static ProfileForm check(ProfileForm form, boolean family) {
    if (!family) {
      return form;
    }
    var named =
        form.value(ProfileField.FIRST_NAME).isEmpty()
            ? form.withError(ProfileField.FIRST_NAME, profiles().familyName())
            : form;
    return named.value(ProfileField.EMAIL).isEmpty()
        ? named.withError(ProfileField.EMAIL, profiles().familyAddress())
        : named;
  }

  AddPage taken(ProfileOutcome.EmailTaken by) {
    var told = form.withError(ProfileField.EMAIL, profiles().addressTaken(by.name()));
    return new AddPage(visitor, told, family, Optional.of(by));
  }
}
