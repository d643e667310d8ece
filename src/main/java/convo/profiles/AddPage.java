package convo.profiles;

import static convo.words.Words.profiles;
import static java.util.stream.Collectors.joining;

import convo.access.Visitor;
import java.util.List;
import java.util.Optional;

/**
 * A customer being added.
 *
 * @param family whether the address is somebody else's, who receives her mail
 * @param taken the profile of this shop that has the address already
 * @param namesakes who may be the same
 */
public record AddPage(
    Visitor visitor,
    ProfileForm form,
    boolean family,
    Optional<ProfileOutcome.EmailTaken> taken,
    List<Namesake> namesakes) {

  static AddPage of(Visitor visitor, ProfileForm form, boolean family) {
    return new AddPage(visitor, form, family, Optional.empty(), List.of());
  }

  /** Who is asked about; the answer says for whom it holds. */
  public String asked() {
    return namesakes.stream().map(namesake -> namesake.id().toString()).collect(joining(","));
  }

  /** Whether everybody who may be the same was asked about before, and whoever else. */
  boolean isAnswered(String before) {
    var answered = List.of(before.split(","));
    return namesakes.stream().allMatch(namesake -> answered.contains(namesake.id().toString()));
  }

  AddPage beside(List<Namesake> alike) {
    return new AddPage(visitor, form, family, taken, alike);
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
    return new AddPage(visitor, told, family, Optional.of(by), List.of());
  }
}
