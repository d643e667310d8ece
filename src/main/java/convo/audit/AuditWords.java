package convo.audit;

import static convo.words.Words.audit;
import static java.util.Comparator.comparingInt;

import convo.shops.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says what has become of a thing as the pages of its shop say it.
 *
 * @param names of the thing and of those that its values speak of
 */
public record AuditWords(AuditSubject subject, Shop shop, Map<UUID, String> names) {

  /** A field by its label, with what people read of it before and after. */
  public record ChangedField(String label, String before, String after) {}

  /** "Cleo Marsh", or "a customer who is gone". */
  public String name(UUID id) {
    return names.getOrDefault(id, subject.gone());
  }

  /**
   * "edited the profile of Cleo Marsh", "edited the settings", "changed the time off for Sam"; of
   * an action that nobody knows any more, what history keeps.
   */
  public String told(Deed deed) {
    var name = name(deed.subjectId());
    var action = deed.entry().action();
    return AuditAction.kept(action)
        .map(known -> known.told(subject.phrase(name), name))
        .orElse(action);
  }

  /** What has changed, in the order of the page. */
  public List<ChangedField> of(Map<String, Change> changes) {
    return changes.entrySet().stream()
        .sorted(comparingInt(change -> subject.place(change.getKey())))
        .map(change -> changed(subject.field(change.getKey()), change.getValue()))
        .toList();
  }

  private ChangedField changed(AuditField field, Change change) {
    return new ChangedField(
        field.label(), shown(field, change.before()), shown(field, change.after()));
  }

  private String shown(AuditField field, String value) {
    var shown = field.reading().of(value, shop, names);
    return shown.isEmpty() ? audit().nothing() : shown;
  }
}
