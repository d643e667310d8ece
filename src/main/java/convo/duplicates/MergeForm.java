package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.database.EnumKey;
import convo.profiles.MergeField;
import convo.profiles.MergePick;
import convo.profiles.MergePlan;
import convo.profiles.MergeSide;
import convo.profiles.ProfileField;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has chosen to become of two customers.
 *
 * @param plan as it was sent
 */
public record MergeForm(MergePlan plan) implements Form {
  private static final int ID = 36;
  private static final int LONGEST_PICK = 10;
  private static final String PICK = "pick-";

  /** As it is suggested. */
  static MergeForm of(MergeSide kept, MergeSide gone) {
    return new MergeForm(
        new MergePlan(
            kept.profile().id(),
            kept.profile().version(),
            gone.profile().id(),
            gone.profile().version(),
            Map.of()));
  }

  /** What came with a request. */
  static MergeForm from(Context ctx) {
    var picks = new EnumMap<ProfileField, MergePick>(ProfileField.class);
    for (var field : ProfileField.values()) {
      var typed = Form.text(ctx, PICK + field.key(), LONGEST_PICK);
      if (!typed.isEmpty()) {
        picks.put(
            field,
            EnumKey.named(MergePick.values(), typed)
                .orElseThrow(() -> new BadInput(duplicates().pickOfPage())));
      }
    }
    return new MergeForm(
        new MergePlan(
            id(ctx, "kept"),
            version(ctx, "keptVersion"),
            id(ctx, "gone"),
            version(ctx, "goneVersion"),
            picks));
  }

  private static UUID id(Context ctx, String field) {
    return Form.uuid(Form.text(ctx, field, ID)).orElseThrow(NotFoundResponse::new);
  }

  private static int version(Context ctx, String field) {
    return Form.wholeNumber(Form.text(ctx, field, LONGEST_PICK)).orElse(0);
  }

  /** The same two as they are now, with what was chosen of them before. */
  MergeForm choosing(MergeForm before) {
    return new MergeForm(
        new MergePlan(
            plan.kept(), plan.keptVersion(), plan.gone(), plan.goneVersion(), before.plan.picks()));
  }

  /** What is chosen in a field. */
  MergePick pick(MergeField field) {
    var chosen = plan.picks().getOrDefault(field.field(), field.suggested());
    return field.picks().contains(chosen) ? chosen : field.suggested();
  }

  @Override
  public Map<String, String> errors() {
    return Map.of();
  }
}
