package convo.adoption;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What we add to the source, all in one schema of our own: a table in which triggers note which
 * rows the old program has written. It names keys alone, and what is read is taken out of it.
 */
final class Journal {
  private static final String SCHEMA = "convo_adoption";

  private static final String MAKE =
      """
      create schema convo_adoption;

      create table convo_adoption.about (
        name text not null
      );

      create table convo_adoption.journal (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        source text not null,
        key text not null,
        customer text
      );

      create function convo_adoption.note() returns trigger
      language plpgsql
      security definer
      set search_path = pg_catalog
      as $$
      begin
        if tg_op <> 'INSERT' then
          insert into convo_adoption.journal (source, key, customer)
          values (tg_argv[0], to_jsonb(old) ->> tg_argv[1], to_jsonb(old) ->> tg_argv[2]);
        end if;
        if tg_op = 'INSERT'
          or tg_op = 'UPDATE'
            and (to_jsonb(old) ->> tg_argv[1], to_jsonb(old) ->> tg_argv[2])
              is distinct from (to_jsonb(new) ->> tg_argv[1], to_jsonb(new) ->> tg_argv[2]) then
          insert into convo_adoption.journal (source, key, customer)
          values (tg_argv[0], to_jsonb(new) ->> tg_argv[1], to_jsonb(new) ->> tg_argv[2]);
        end if;
        return null;
      end
      $$;
      """;

  private Journal() {}

  /**
   * A row that was written to.
   *
   * @param source the table, with its schema
   * @param customer the id of its customer, for a booking that has one
   */
  record Entry(long id, String source, String key, Optional<String> customer) {}

  /** The name under which the source is being adopted, if it is. */
  static Optional<String> name(Handle source) {
    var isThere =
        source
            .createQuery("select to_regclass('convo_adoption.about') is not null")
            .mapTo(Boolean.class)
            .one();
    return isThere
        ? source
            .createQuery("select name from convo_adoption.about")
            .mapTo(String.class)
            .findFirst()
        : Optional.empty();
  }

  /** Adds the schema; nothing is noted before {@link #watch}. */
  static void make(Handle source, AdoptionMapping mapping) {
    for (var statement : statements(MAKE)) {
      source.execute(statement);
    }
    source
        .createUpdate("insert into convo_adoption.about (name) values (:name)")
        .bind("name", mapping.name())
        .execute();
  }

  /** The tables whose changes are noted. */
  static List<MappedTable> watched(AdoptionMapping mapping) {
    var kinds =
        Set.of(SourceKind.CUSTOMER, SourceKind.BOOKING, SourceKind.STYLIST, SourceKind.SERVICE);
    return mapping.tables().stream().filter(table -> kinds.contains(table.kind())).toList();
  }

  private static List<String> statements(String script) {
    return List.of(script.strip().split("\n\n"));
  }

  /** Adds the trigger of one table. */
  static void watch(Handle source, MappedTable table) {
    var customer =
        table.kind() == SourceKind.BOOKING ? table.column(AdoptedField.OF_CUSTOMER).orElse("") : "";
    source.execute(
        """
        create trigger convo_adoption
        after insert or update or delete on %s
        for each row execute function convo_adoption.note(%s, %s, %s)
        """
            .formatted(
                table.quoted(),
                literal(table.name()),
                literal(table.column(AdoptedField.KEY).orElseThrow()),
                literal(customer)));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The tables whose changes are to be noted and are not, as after an {@link #make} that broke off.
   */
  static List<MappedTable> unwatched(Handle source, AdoptionMapping mapping) {
    var names =
        source
            .createQuery(
                """
                select n.nspname || '.' || c.relname
                from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
                join pg_namespace n on n.oid = c.relnamespace
                where t.tgname = 'convo_adoption'
                and t.tgparentid = 0
                """)
            .mapTo(String.class)
            .set();
    return watched(mapping).stream().filter(table -> !names.contains(table.name())).toList();
  }

  /** The tables that have a trigger of ours, as they stand in a statement; not their partitions. */
  static List<String> triggers(Handle source) {
    return source
        .createQuery(
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where t.tgname = 'convo_adoption'
            and t.tgparentid = 0
            order by 1
            """)
        .mapTo(String.class)
        .list();
  }

  static void unwatch(Handle source, String table) {
    source.execute("drop trigger convo_adoption on " + table);
  }

  /** Takes the schema away, once nothing uses it. */
  static void remove(Handle source) {
    source.execute("drop schema " + SCHEMA + " cascade");
  }

  /** The oldest entries that are committed. */
  static List<Entry> entries(Handle source, int many) {
    return source
        .createQuery(
            """
            select id, source, key, customer
            from convo_adoption.journal
            order by id
            limit :many
            """)
        .bind("many", many)
        .mapToMap()
        .map(row ->
            new Entry(
                Long.parseLong(String.valueOf(row.get("id"))),
                String.valueOf(row.get("source")),
                String.valueOf(row.get("key")).strip(),
                Optional.ofNullable(row.get("customer")).map(String::valueOf).map(String::strip)))
        .list();
  }

  /** Everything that is committed and not over yet. */
  static List<Entry> all(Handle source) {
    return entries(source, Integer.MAX_VALUE);
  }

  /** Entries whose rows are over. Whoever is not committed yet comes with a later reading. */
  static void take(Handle source, List<Entry> entries) {
    source
        .createUpdate("delete from convo_adoption.journal where id = any(:ids)")
        .bind("ids", entries.stream().map(Entry::id).toArray(Long[]::new))
        .execute();
  }
}
