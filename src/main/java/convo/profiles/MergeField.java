package convo.profiles;

import convo.shops.Limits;
import convo.shops.SameName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field in which two profiles differ that are to become one.
 *
 * @param kept what the one that stays has, as it is kept
 * @param gone what the other one has
 */
public record MergeField(ProfileField field, String kept, String gone) {

  /**
   * What is to be chosen: not the address, which only one of them has, nor what was agreed to, of
   * which the last word counts.
   */
  public static List<MergeField> between(Profile kept, Profile gone) {
    return Arrays.stream(ProfileField.values())
        .filter(field -> field.kind() != FieldKind.EMAIL && field.kind() != FieldKind.TICK)
        .map(field -> new MergeField(field, kept.values().of(field), gone.values().of(field)))
        .filter(one -> !one.kept().equals(one.gone()))
        .toList();
  }

  /** The values of the one that stays, with what was chosen. */
  static ProfileValues chosen(Profile kept, Profile gone, Map<ProfileField, MergePick> picks) {
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    for (var one : between(kept, gone)) {
      texts.put(one.field(), one.picked(picks.getOrDefault(one.field(), one.suggested())));
    }
    return kept.values().with(new ProfileValues(texts));
  }

  private String picked(MergePick pick) {
    return switch (pick) {
      case KEPT -> kept;
      case GONE -> gone;
      case BOTH -> both();
    };
  }

  /** What can be chosen. */
  public List<MergePick> picks() {
    return hasBoth()
        ? List.of(MergePick.BOTH, MergePick.KEPT, MergePick.GONE)
        : List.of(MergePick.KEPT, MergePick.GONE);
  }

  /** What nobody has to think about: nothing gets lost where both have their place. */
  public MergePick suggested() {
    if (hasBoth()) {
      return MergePick.BOTH;
    }
    var isPlain =
        kept.isEmpty() || (field.kind() == FieldKind.STATUS && kept.equals(Status.ACTIVE.key()));
    return isPlain ? MergePick.GONE : MergePick.KEPT;
  }

  private boolean hasBoth() {
    return switch (field.kind()) {
      case PROSE -> !kept.isEmpty() && !gone.isEmpty() && both().length() <= field.longest();
      case TAGS ->
          !kept.isEmpty() && !gone.isEmpty() && FieldKind.tags(both()).size() <= Limits.TAGS;
      case POINTS -> !kept.equals("0") && !gone.equals("0") && both().length() <= 8;
      default -> false;
    };
  }

  /** Both values in one. */
  public String both() {
    return switch (field.kind()) {
      case PROSE -> kept + "\n" + gone;
      case TAGS -> String.join(", ", SameName.once(tags()));
      case POINTS -> String.valueOf(Long.parseLong(kept) + Long.parseLong(gone));
      default -> kept;
    };
  }

  private List<String> tags() {
    return Stream.of(kept, gone).flatMap(text -> FieldKind.tags(text).stream()).toList();
  }
}
