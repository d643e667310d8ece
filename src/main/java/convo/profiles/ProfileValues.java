package convo.profiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The fields of a profile as texts: the shape in which they are typed, compared, kept and written
 * to history.
 */
public record ProfileValues(Map<ProfileField, String> texts) {

  /** Reads the array of the texts of all fields. */
  static ProfileValues of(ResultSet row, int column, StatementContext context) throws SQLException {
    var found = (String[]) row.getArray(column).getArray();
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    for (var field : ProfileField.values()) {
      texts.put(field, found[field.ordinal()]);
    }
    return new ProfileValues(texts);
  }

  /** What is left of somebody who is erased. */
  static ProfileValues erased() {
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    ProfileField.columns().forEach(field -> texts.put(field, field.kind().kept("", "")));
    texts.put(ProfileField.STATUS, Status.INACTIVE.key());
    return new ProfileValues(texts);
  }

  String of(ProfileField field) {
    return texts.getOrDefault(field, "");
  }

  /** The same under the keys of the fields, in the order of the form. */
  Map<String, String> byKey() {
    var values = new LinkedHashMap<String, String>();
    texts.forEach((field, text) -> values.put(field.key(), text));
    return values;
  }

  /** The same with what others say. */
  ProfileValues with(ProfileValues others) {
    var all = new EnumMap<>(texts);
    all.putAll(others.texts);
    return new ProfileValues(all);
  }

  /** The same with these tags. */
  ProfileValues withTags(List<String> tags) {
    var all = new EnumMap<>(texts);
    all.put(ProfileField.TAGS, String.join(", ", tags));
    return new ProfileValues(all);
  }

  /** The same for those from whom these fields are hidden. */
  ProfileValues without(Set<ProfileField> hidden) {
    var shown = new EnumMap<>(texts);
    hidden.forEach(field -> shown.put(field, ""));
    return new ProfileValues(shown);
  }

  /** Gives a statement what {@link ProfileField#assignments} asks for. */
  <T extends SqlStatement<T>> T bind(T statement) {
    ProfileField.columns().forEach(field -> statement.bind(field.key(), of(field)));
    return statement;
  }

  Profile.Contact contact() {
    return new Profile.Contact(
        of(ProfileField.FIRST_NAME),
        of(ProfileField.LAST_NAME),
        Optional.of(of(ProfileField.EMAIL)).filter(text -> !text.isEmpty()),
        Optional.of(of(ProfileField.PHONE)).filter(text -> !text.isEmpty()));
  }

  String sortName() {
    return contact().sortName();
  }

  boolean isGranted(Consent.Purpose purpose) {
    return ProfileField.named(purpose.key()).filter(field -> !of(field).isEmpty()).isPresent();
  }

  List<String> tags() {
    return FieldKind.tags(of(ProfileField.TAGS));
  }
}
