package convo.adoption;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows of the source, each as JSON, whatever the types of its columns are. The names in the
 * statements are those of the source's own catalogue, quoted.
 */
final class SourceRows {
  private SourceRows() {}

  static long count(Handle source, MappedTable table) {
    return source
        .createQuery("select count(*) from <table>")
        .define("table", table.quoted())
        .mapTo(Long.class)
        .one();
  }

  static List<SourceRow> all(Handle source, MappedTable table) {
    return source
        .createQuery("select to_jsonb(r) from <table> r order by 1")
        .define("table", table.quoted())
        .mapTo(String.class)
        .map(json -> SourceRow.of(table, json))
        .list();
  }

  /** The different words of a column, at most a hundred. */
  static List<String> words(Handle source, MappedTable table, AdoptedField field) {
    return table
        .column(field)
        .map(column ->
            source
                .createQuery(
                    """
                    select distinct r.<column>::text word
                    from <table> r
                    where r.<column> is not null
                    order by word
                    limit 100
                    """)
                .define("table", table.quoted())
                .define("column", MappedTable.quoted(column))
                .mapTo(String.class)
                .list())
        .orElse(List.of());
  }

  /** The last key there is. */
  static Optional<String> lastKey(Handle source, MappedTable table) {
    return source
        .createQuery("select r.<key>::text from <table> r order by r.<key> desc limit 1")
        .define("table", table.quoted())
        .define("key", table.key())
        .mapTo(String.class)
        .findOne();
  }

  /**
   * The rows after a key, in the order of the keys, up to another one.
   *
   * @param after empty for the first
   */
  static List<SourceRow> after(
      Handle source, MappedTable table, Optional<String> after, String last, int many) {
    return source
        .createQuery(
            """
            select to_jsonb(r)
            from <table> r
            where (:isFirst or r.<key> > cast(:after as <type>))
            and r.<key> <= cast(:last as <type>)
            order by r.<key>
            limit :many
            """)
        .define("table", table.quoted())
        .define("key", table.key())
        .define("type", type(source, table))
        .bind("isFirst", after.isEmpty())
        .bind("after", after.orElse(last))
        .bind("last", last)
        .bind("many", many)
        .mapTo(String.class)
        .map(json -> SourceRow.of(table, json))
        .list();
  }

  /** The rows of some keys. */
  static List<SourceRow> of(Handle source, MappedTable table, List<String> keys) {
    return keyed(source, table, table.key(), type(source, table), keys);
  }

  /** The bookings, or whatever else the table has, of some customers. */
  static List<SourceRow> ofCustomers(Handle source, MappedTable table, List<String> customers) {
    var column = table.column(AdoptedField.OF_CUSTOMER).orElseThrow();
    return keyed(source, table, MappedTable.quoted(column), type(source, table, column), customers);
  }

  private static List<SourceRow> keyed(
      Handle source, MappedTable table, String column, String type, List<String> keys) {
    return source
        .createQuery(
            """
            select to_jsonb(r)
            from <table> r
            where r.<column> = any(cast(:keys as <type>[]))
            order by r.<column>
            """)
        .define("table", table.quoted())
        .define("column", column)
        .define("type", type)
        .bind("keys", keys.toArray(String[]::new))
        .mapTo(String.class)
        .map(json -> SourceRow.of(table, json))
        .list();
  }

  /** Bookings whose customer is not there, after a key. */
  static List<SourceRow> orphans(
      Handle source,
      MappedTable table,
      MappedTable people,
      Optional<String> after,
      String last,
      int many) {
    return source
        .createQuery(
            """
            select to_jsonb(r)
            from <table> r
            where (:isFirst or r.<key> > cast(:after as <type>))
            and r.<key> <= cast(:last as <type>)
            and not exists (select from <people> p where p.<person> = r.<customer>)
            order by r.<key>
            limit :many
            """)
        .define("table", table.quoted())
        .define("key", table.key())
        .define("type", type(source, table))
        .define("people", people.quoted())
        .define("person", people.key())
        .define(
            "customer", MappedTable.quoted(table.column(AdoptedField.OF_CUSTOMER).orElseThrow()))
        .bind("isFirst", after.isEmpty())
        .bind("after", after.orElse(last))
        .bind("last", last)
        .bind("many", many)
        .mapTo(String.class)
        .map(json -> SourceRow.of(table, json))
        .list();
  }

  private static String type(Handle source, MappedTable table) {
    return type(source, table, table.column(AdoptedField.KEY).orElseThrow());
  }

  /**
   * As the catalogue writes it, without a length: of character(8) that is bpchar, not one letter.
   */
  private static String type(Handle source, MappedTable table, String column) {
    return source
        .createQuery(
            """
            select format_type(atttypid, -1)
            from pg_attribute
            where attrelid = cast(:table as regclass)
            and attname = :column
            """)
        .bind("table", table.quoted())
        .bind("column", column)
        .mapTo(String.class)
        .one();
  }
}
