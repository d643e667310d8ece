package convo.audit;

import convo.web.Form;
import convo.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of thing whose changes are kept, as the feature that it belongs to describes it, once.
 *
 * @param key the word for it in the rows of history and in addresses: "service"
 * @param phrase how a sentence speaks of it, with its name in the place of "%s": "the service %s"
 * @param gone what stands for the name of one that is not there any more
 * @param rows the things of the kind; empty where a shop has no name for them
 * @param fields in the order of the page
 */
public record AuditSubject(
    String key, String phrase, String gone, Optional<Rows> rows, List<AuditField> fields) {

  /**
   * Where the things of a kind are.
   *
   * @param table of a shop's own, with a version
   * @param name the SQL for what one of them is called
   */
  public record Rows(String table, String name) {}

  /** Things that a shop knows by their names. */
  public static AuditSubject named(
      String key, String phrase, String gone, String table, String name, List<AuditField> fields) {
    return new AuditSubject(key, phrase, gone, Optional.of(new Rows(table, name)), fields);
  }

  /** Things that go without a name. */
  public static AuditSubject nameless(String key, String phrase, AuditField... fields) {
    return new AuditSubject(key, phrase, "", Optional.empty(), List.of(fields));
  }

  /** "Profile", "Support session". */
  public String label() {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  /**
   * The field of a key; one that is not described, such as a single day, says no more than that.
   */
  AuditField field(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseGet(
            () -> AuditField.of(key, Form.date(key).map(Language.spoken()::day).orElse(key)));
  }

  /** What people read for the key of a field. */
  public String label(String key) {
    return field(key).label();
  }

  /** Where a field stands on the page; what is not described stands behind the others. */
  int place(String key) {
    var place = fields.stream().map(AuditField::key).toList().indexOf(key);
    return place < 0 ? fields.size() : place;
  }
}
