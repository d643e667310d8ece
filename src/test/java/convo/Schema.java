package convo;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The tables of Convo as PostgreSQL knows them, for a page that must never say otherwise. */
public record Schema(List<Table> tables, List<Column> columns, List<Reference> references) {
  private static final String OURS =
      """
      with ours as (
        select c.oid, c.oid::regclass::text as name
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r'
        and n.nspname in ('public', 'core')
        and c.relname <> 'flyway_schema_history'
      )
      """;

  private static final String TABLES =
      OURS
          + """
          select ours.name, coalesce(obj_description(ours.oid), '') as meaning,
            exists (
              select 1
              from pg_attribute a
              where a.attrelid = ours.oid
              and a.attname = 'shop_id') as tenant
          from ours
          order by ours.name collate "C"
          """;

  private static final String COLUMNS =
      OURS
          + """
          select ours.name as "table", a.attname as name,
            replace(replace(format_type(a.atttypid, a.atttypmod), ' with time zone', 'tz'), ' without time zone', '')
              as type,
            not a.attnotnull as optional,
            exists (
              select 1
              from pg_constraint k
              where k.conrelid = ours.oid
              and k.contype = 'p'
              and a.attnum = any (k.conkey)) as key,
            coalesce((
              select string_agg(distinct f.confrelid::regclass::text, ', ')
              from pg_constraint f
              where f.conrelid = ours.oid
              and f.contype = 'f'
              and a.attnum = any (f.conkey)
              and (a.attname <> 'shop_id' or cardinality(f.conkey) = 1)), '') as "references",
            coalesce(col_description(ours.oid, a.attnum), '') as meaning,
            coalesce((
              select string_agg(choice[1], ', ' order by position)
              from pg_constraint k
              cross join regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]+)''::text', 'g')
                with ordinality as found (choice, position)
              where k.conrelid = ours.oid
              and k.contype = 'c'
              and k.conkey = array[a.attnum]
              and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'), '') as choices
          from ours
          join pg_attribute a on a.attrelid = ours.oid
          where a.attnum > 0
          and not a.attisdropped
          order by ours.name collate "C", a.attnum
          """;

  private static final String REFERENCES =
      OURS
          + """
          select ours.name as child, f.confrelid::regclass::text as parent,
            string_agg(a.attname, ', ' order by a.attnum) as columns,
            bool_or(not a.attnotnull) as optional,
            exists (
              select 1
              from pg_constraint u
              where u.conrelid = f.conrelid
              and u.contype in ('p', 'u')
              and u.conkey <@ f.conkey) as single
          from ours
          join pg_constraint f on f.conrelid = ours.oid and f.contype = 'f'
          join pg_attribute a on a.attrelid = ours.oid and a.attnum = any (f.conkey)
          where a.attname <> 'shop_id'
          or cardinality(f.conkey) = 1
          group by ours.name, f.conname, f.confrelid, f.conrelid, f.conkey
          order by ours.name collate "C", f.conname
          """;

  /** A table; one of a shop's own holds {@code shop_id}. */
  public record Table(String name, String meaning, boolean tenant) {}

  /** A column, with the tables that it points at and, where they are few, the words it may hold. */
  public record Column(
      String table,
      String name,
      String type,
      boolean optional,
      boolean key,
      String references,
      String meaning,
      String choices) {}

  /** A foreign key; {@code single} where a parent has at most one child. */
  public record Reference(
      String child, String parent, String columns, boolean optional, boolean single) {}

  static Schema of(Handle handle) {
    return new Schema(
        rows(handle, TABLES, Table.class),
        rows(handle, COLUMNS, Column.class),
        rows(handle, REFERENCES, Reference.class));
  }

  List<Column> columns(Table table) {
    return columns.stream().filter(column -> column.table().equals(table.name())).toList();
  }

  private static <T> List<T> rows(Handle handle, String query, Class<T> row) {
    return handle.createQuery(query).map(ConstructorMapper.of(row)).list();
  }
}
