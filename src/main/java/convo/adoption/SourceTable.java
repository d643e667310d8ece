package convo.adoption;

import java.util.List;
import java.util.Optional;

/**
 * A table of the source.
 *
 * @param bytes that it takes, with its indexes
 * @param refersTo the tables that its references lead to, with their schemas
 */
record SourceTable(
    String schema, String table, List<SourceColumn> columns, long bytes, List<String> refersTo) {

  /** With its schema: "public.customers". */
  String name() {
    return schema + "." + table;
  }

  Optional<String> type(String column) {
    return columns.stream()
        .filter(one -> one.name().equals(column))
        .map(SourceColumn::type)
        .findFirst();
  }

  boolean has(String column) {
    return type(column).isPresent();
  }
}
