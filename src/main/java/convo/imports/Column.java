package convo.imports;

import static convo.words.Words.imports;

import convo.profiles.ProfileField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column of a table says of customers: a field of the profile, or what only tables have.
 *
 * @param key of the field, or a word of its own
 */
public record Column(String key) {
  /** Nothing that Convo keeps. */
  static final Column NONE = new Column("");

  /** First and last name in one cell. */
  static final Column NAME = new Column("name");

  /** Whether the address is that of somebody else in the family. */
  static final Column FAMILY = new Column("family");

  /** The day since which the shop knows the customer. */
  static final Column SINCE = new Column("since");

  private static final List<Column> FIELDS =
      Arrays.stream(ProfileField.values()).map(field -> new Column(field.key())).toList();

  /** In the order of the form; none that says nothing. */
  static List<Column> all() {
    return Stream.of(List.of(NAME), FIELDS, List.of(FAMILY, SINCE)).flatMap(List::stream).toList();
  }

  /** Those of an export, which has names in two columns. */
  static List<Column> exported() {
    return all().stream().filter(column -> !column.equals(NAME)).toList();
  }

  /** The one of a key; an empty key says nothing. */
  static Optional<Column> named(String key) {
    return Stream.concat(Stream.of(NONE), all().stream())
        .filter(column -> column.key.equals(key))
        .findFirst();
  }

  Optional<ProfileField> field() {
    return ProfileField.named(key);
  }

  /** Whether several columns of a table may say it, one below or beside the other. */
  boolean isMany() {
    return equals(NONE)
        || field()
            .filter(field -> field == ProfileField.NOTES || field == ProfileField.TAGS)
            .isPresent();
  }

  public String label() {
    return switch (key) {
      case "" -> imports().nothing();
      case "name" -> imports().fullName();
      case "family" -> imports().family();
      case "since" -> imports().since();
      default -> field().map(ProfileField::label).orElse(key);
    };
  }
}
