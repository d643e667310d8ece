package convo.adoption;

import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a table of the source say.
 *
 * @param people the table of the customers that this one speaks of; empty for all others
 * @param fields by the names of the columns
 */
record MappedTable(
    String schema,
    String table,
    SourceKind kind,
    Optional<String> people,
    Map<String, AdoptedField> fields) {

  String name() {
    return schema + "." + table;
  }

  /** As it stands in a statement. */
  String quoted() {
    return quoted(schema) + "." + quoted(table);
  }

  /** The column that says something. */
  Optional<String> column(AdoptedField field) {
    return fields.entrySet().stream()
        .filter(entry -> entry.getValue() == field)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** The column of the key, as it stands in a statement. */
  String key() {
    return column(AdoptedField.KEY).map(MappedTable::quoted).orElseThrow();
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
