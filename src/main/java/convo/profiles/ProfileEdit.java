package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.Edit;
import convo.stylists.Stylist;
import convo.words.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a customer.
 *
 * @param overtakers who saved meanwhile, or nothing
 * @param taken whose address was typed
 */
public record ProfileEdit(
    Visitor visitor,
    Profile profile,
    ProfileForm form,
    List<Stylist> stylists,
    String overtakers,
    Optional<ProfileOutcome.EmailTaken> taken) {

  ProfileEdit(Visitor visitor, Profile profile, ProfileForm form, List<Stylist> stylists) {
    this(visitor, profile, form, stylists, "", Optional.empty());
  }

  /** The same page with both edits brought together. */
  ProfileEdit beside(Edit.Overtaken<Profile> other) {
    var who = other.since().stream().map(AuditEntry::actorName).distinct().toList();
    return new ProfileEdit(
        visitor,
        profile,
        form.beside(other.now(), other.since()),
        stylists,
        Language.spoken().list(who),
        taken);
  }

  /** The same page, telling whose address was typed. */
  ProfileEdit taken(ProfileOutcome.EmailTaken by) {
    var isKnown = visitor.maySeeContact(by.profile(), ProfileField.EMAIL.key());
    var who = isKnown ? by.name() : profiles().somebody();
    var told = form.withError(ProfileField.EMAIL, profiles().addressTaken(who));
    return new ProfileEdit(
        visitor, profile, told, stylists, overtakers, Optional.of(by).filter(other -> isKnown));
  }

  public ProfileChoices choices() {
    return new ProfileChoices(visitor.shop(), stylists);
  }

  public String url() {
    return visitor.shop().url("/customers/" + profile.id());
  }

  /** What somebody else did to a field meanwhile, or nothing. */
  public String note(ProfileField field) {
    return notes().getOrDefault(field.key(), "");
  }

  /** What somebody else did meanwhile, by the key of the field. */
  public Map<String, String> notes() {
    var notes = new LinkedHashMap<>(form.notes());
    for (var stylist : stylists) {
      notes.replaceAll((key, note) -> note.replace(stylist.id().toString(), stylist.name()));
    }
    return notes;
  }
}
