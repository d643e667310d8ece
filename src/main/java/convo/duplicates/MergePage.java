package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import convo.profiles.FieldKind;
import convo.profiles.MergeAnswer;
import convo.profiles.MergeField;
import convo.profiles.MergePick;
import convo.profiles.MergeSide;
import convo.profiles.ProfileField;
import convo.profiles.Status;
import convo.web.Choice;
import convo.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Two customers side by side, before they become one.
 *
 * @param kept the one that stays
 * @param team the names of all stylists of the shop
 * @param answer why it cannot be, or that it can
 */
public record MergePage(
    Visitor visitor,
    MergeSide kept,
    MergeSide gone,
    MergeForm form,
    Map<UUID, String> team,
    MergeAnswer answer) {

  public Form shown() {
    return form;
  }

  public List<MergeField> fields() {
    return MergeField.between(kept.profile(), gone.profile());
  }

  public String url(MergeSide side) {
    return visitor.shop().url("/customers/" + side.profile().id());
  }

  /** The same with the other one staying, where nothing speaks for one of them. */
  public Optional<String> turned() {
    return kept.hasAddress()
        ? Optional.empty()
        : Optional.of(
            visitor
                .shop()
                .url(
                    "/duplicates/merges/new?kept="
                        + gone.profile().id()
                        + "&gone="
                        + kept.profile().id()
                        + "&turned=yes"));
  }

  public boolean isPossible() {
    return answer == MergeAnswer.DONE || answer == MergeAnswer.CHANGED;
  }

  /** Why it cannot be, or why it was not done; nothing where nobody has asked yet. */
  public Optional<String> refusal() {
    return answer == MergeAnswer.DONE
        ? Optional.empty()
        : Optional.of(told(answer, kept.profile().name(), gone.profile().name()));
  }

  /** A sentence for what came of it. */
  static String told(MergeAnswer answer, String kept, String gone) {
    return switch (answer) {
      case DONE -> duplicates().together(kept, gone);
      case MISSING -> duplicates().isMissing();
      case CHANGED -> duplicates().hasChanged();
      case TWO_ADDRESSES, ADDRESS_GOES -> duplicates().twoAddresses(kept, gone);
      case STAFF -> duplicates().worksHere();
      case WENT_ON -> duplicates().wentOn();
      case COVERED -> duplicates().isCovered();
      case OVER -> duplicates().isOver();
      case UNDONE -> duplicates().isUndone();
      case OWN -> duplicates().isOwn();
    };
  }

  public List<Choice> choices(MergeField field) {
    return field.picks().stream().map(pick -> new Choice(pick.key(), label(field, pick))).toList();
  }

  private String label(MergeField field, MergePick pick) {
    return switch (pick) {
      case KEPT -> value(field.field(), field.kept());
      case GONE -> value(field.field(), field.gone());
      case BOTH -> duplicates().bothValues(value(field.field(), field.both()));
    };
  }

  private String value(ProfileField field, String kept) {
    if (kept.isEmpty()) {
      return duplicates().nothing();
    }
    if (field.kind() == FieldKind.STATUS) {
      return Status.named(kept).map(Status::label).orElse(kept);
    }
    return field.kind() == FieldKind.STYLIST
        ? Form.uuid(kept).map(id -> team.getOrDefault(id, "")).orElse("")
        : field.kind().shown(kept, visitor.shop().country());
  }

  public String chosen(MergeField field) {
    return form.pick(field).key();
  }

  /** How an address that stays is written. */
  public String email() {
    return kept.profile().contact().email().orElse("");
  }
}
