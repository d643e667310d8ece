package convo.profiles;

import static convo.words.Words.profiles;

import convo.shops.Shop;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * One more note about a customer, typed on her page.
 *
 * @param note what was typed
 * @param errors beside its field, why it was not kept
 */
public record NoteForm(String note, Map<String, String> errors) implements Form {
  /** The field's name in the form. */
  static final String FIELD = "note";

  static NoteForm blank() {
    return new NoteForm("", Map.of());
  }

  static NoteForm from(Context ctx, Shop shop) {
    var typed = Form.typed(ctx, FIELD);
    var check = new Check().required(FIELD, typed, profiles().noteNeeded());
    check.length(FIELD, typed, ProfileField.NOTES.longest());
    ProfileField.NOTES.kind().check(check, FIELD, typed, new ProfileChoices(shop, List.of()));
    return new NoteForm(typed, check.errors());
  }

  /** The same form, telling that the profile has no room for so much more. */
  NoteForm full() {
    return new NoteForm(note, Map.of(FIELD, profiles().notesFull(ProfileField.NOTES.longest())));
  }

  @Override
  public String label(String field) {
    return profiles().addNote();
  }
}
