package convo.profiles;

import convo.access.Visitor;
import convo.stylists.Stylist;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer being edited.
 *
 * @param notes the field's key to what somebody else did to it meanwhile
 * @param overtakers who saved meanwhile
 */
public record EditPage(
    Visitor visitor,
    UUID profile,
    String name,
    ProfileForm form,
    List<Stylist> stylists,
    Map<String, String> notes,
    List<String> overtakers,
    Optional<ProfileOutcome.EmailTaken> taken) {

  static EditPage of(Visitor visitor, Profile profile, ProfileForm form, List<Stylist> stylists) {
    return new EditPage(
        visitor,
        profile.id(),
        profile.name(),
        form,
        stylists,
        Map.of(),
        List.of(),
        Optional.empty());
  }

  /** The same page with both edits brought together. */
  EditPage overtaken(ProfileOutcome.Overtaken by) {
    var both = new ProfileForm(by.merge().values(), Map.of(), by.version(), form.hidden());
    return new EditPage(
        visitor, profile, name, both, stylists, by.merge().notes(), by.who(), taken);
  }

  /** The same page, telling whose address was typed. */
  EditPage taken(ProfileOutcome.EmailTaken by) {
    var isKnown = visitor.maySeeContact(by.profile(), ProfileField.EMAIL.key());
    var who = isKnown ? by.name() : "Somebody";
    var told = form.withError(ProfileField.EMAIL, who + " already has this address here.");
    return new EditPage(
        visitor,
        profile,
        name,
        told,
        stylists,
        notes,
        overtakers,
        Optional.of(by).filter(other -> isKnown));
  }

  public String url() {
    return visitor.shop().url("/customers/" + profile);
  }

  /** What somebody else did to a field meanwhile, or nothing. */
  public String note(ProfileField field) {
    var note = notes.getOrDefault(field.key(), "");
    for (var stylist : stylists) {
      note = note.replace(stylist.id().toString(), stylist.name());
    }
    return note;
  }
}
