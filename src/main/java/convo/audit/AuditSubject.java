package convo.audit;

import static convo.words.Words.audit;

import convo.audit.AuditField.Reading;
import convo.web.Form;
import convo.words.AuditTexts;
import convo.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A kind of thing whose changes are kept, as the feature that it belongs to describes it, once.
 *
 * @param key the word for it in the rows of history and in addresses: "service"
 * @param rows the things of the kind; empty where a shop has no name for them
 * @param fields in the order of the page
 * @param days how the values of single days are read, whose fields have the day for a key
 */
public record AuditSubject(
    String key, Wording wording, Optional<Rows> rows, List<AuditField> fields, Reading days) {

  /**
   * How people speak of it.
   *
   * @param label of the kind: "Service"
   * @param phrase of one in a sentence, by its name: "the service Cut"
   * @param gone what stands for the name of one that is not there any more
   */
  public record Wording(
      Function<AuditTexts, String> label,
      BiFunction<AuditTexts, String, String> phrase,
      Function<AuditTexts, String> gone) {}

  /**
   * Where the things of a kind are.
   *
   * @param table of a shop's own, with a version
   * @param name the SQL for what one of them is called
   */
  public record Rows(String table, String name) {}

  /** Things that a shop knows by their names. */
  public static AuditSubject named(
      String key, Wording wording, String table, String name, List<AuditField> fields) {
    return new AuditSubject(key, wording, Optional.of(new Rows(table, name)), fields, asKept());
  }

  /** Things that go without a name. */
  public static AuditSubject nameless(
      String key,
      Function<AuditTexts, String> label,
      Function<AuditTexts, String> phrase,
      AuditField... fields) {
    var wording = new Wording(label, (texts, _) -> phrase.apply(texts), _ -> "");
    return new AuditSubject(key, wording, Optional.empty(), List.of(fields), asKept());
  }

  /** The same with single days that are read so. */
  public AuditSubject withDays(UnaryOperator<String> reading) {
    Reading read = (value, shop, names) -> reading.apply(value);
    return new AuditSubject(key, wording, rows, fields, read);
  }

  private static Reading asKept() {
    return (value, shop, names) -> value;
  }

  /** "Profile", "Support session". */
  public String label() {
    return wording.label().apply(audit());
  }

  /** "the profile of Cleo Marsh". */
  String phrase(String name) {
    return wording.phrase().apply(audit(), name);
  }

  /** "a customer who is gone". */
  public String gone() {
    return wording.gone().apply(audit());
  }

  /**
   * The field of a key; one that is not described, such as a single day, says no more than that.
   */
  AuditField field(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseGet(() -> new AuditField(key, _ -> day(key), days));
  }

  private static String day(String key) {
    return Form.date(key).map(Language.spoken()::day).orElse(key);
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
