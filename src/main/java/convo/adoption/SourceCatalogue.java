package convo.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which tables the source has. */
final class SourceCatalogue {
  private static final String TABLES =
      """
      select n.nspname as schema, c.relname as table, pg_total_relation_size(c.oid) as bytes,
        coalesce((
          select string_agg(distinct fn.nspname || '.' || f.relname, ' ')
          from pg_constraint r
          join pg_class f on f.oid = r.confrelid
          join pg_namespace fn on fn.oid = f.relnamespace
          where r.conrelid = c.oid
          and r.contype = 'f'), '') as referred,
        a.attname as column, format_type(a.atttypid, a.atttypmod) as type
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p')
      and not c.relispartition
      and n.nspname not like 'pg\\_%'
      and n.nspname not in ('information_schema', 'convo_adoption')
      order by n.nspname, c.relname, a.attnum
      """;

  private SourceCatalogue() {}

  static List<SourceTable> tables(Handle source) {
    var tables = new LinkedHashMap<String, SourceTable>();
    for (var row : source.createQuery(TABLES).mapToMap().list()) {
      var table =
          tables.computeIfAbsent(
              text(row, "schema") + "." + text(row, "table"),
              name ->
                  new SourceTable(
                      text(row, "schema"),
                      text(row, "table"),
                      new ArrayList<>(),
                      Long.parseLong(text(row, "bytes")),
                      List.of(text(row, "referred").split(" "))));
      table.columns().add(new SourceColumn(text(row, "column"), text(row, "type")));
    }
    return List.copyOf(tables.values());
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
