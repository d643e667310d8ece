package convo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * What was in a database when nobody had used it yet. What a test has left there is found and
 * mended in a tenth of the time that another copy takes.
 */
public final class Untouched implements AutoCloseable {
  /** Where a test that changed the tables themselves has left its mark. */
  private static final List<String> CATALOGUE =
      List.of(
          "pg_class",
          "pg_attribute",
          "pg_attrdef",
          "pg_constraint",
          "pg_index",
          "pg_namespace",
          "pg_policy",
          "pg_proc",
          "pg_rewrite",
          "pg_trigger",
          "pg_type");

  private final Connection superuser;
  private final PreparedStatement look;
  private final List<String> sequences;
  private final Map<String, Table> tables = new HashMap<>();
  private Map<String, Mark> marks;

  /**
   * What a table looks like from outside: whoever adds or changes a row leaves a transaction that
   * is later than all others, and whoever deletes one a smaller number.
   */
  private record Mark(long rows, long last) {}

  private record Table(String columns, byte[] rows) {}

  public Untouched(TestDatabase database) {
    try {
      superuser = database.superuser();
      superuser
          .createStatement()
          .execute(
              "set lock_timeout = '2s'; set session_replication_role = replica"); // no triggers
      sequences = names("select schemaname || '.' || sequencename as name from pg_sequences");
      for (var table :
          names(
              "select relnamespace::regnamespace || '.' || relname as name from pg_class"
                  + " where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'")) {
        tables.put(table, read(table));
      }
      look = superuser.prepareStatement(looking());
      look.unwrap(PGStatement.class).setPrepareThreshold(1);
      marks = marks();
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> names(String query) {
    return Jdbi.create(superuser)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  private Table read(String table) throws SQLException, IOException {
    var columns =
        names(
                ("select quote_ident(attname) as name from pg_attribute where attrelid = '%s'::regclass"
                        + " and attnum > 0 and not attisdropped and attgenerated = ''")
                    .formatted(table))
            .stream()
            .collect(Collectors.joining(", ", "(", ")"));
    var rows = new ByteArrayOutputStream();
    superuser
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy " + table + columns + " to stdout (format binary)", rows);
    return new Table(columns, rows.toByteArray());
  }

  private String looking() {
    var found =
        Stream.concat(tables.keySet().stream(), CATALOGUE.stream())
            .map(table ->
                "select '%s', count(*), coalesce(max(xmin::text::bigint), 0) from %s"
                    .formatted(table, table));
    var numbered =
        sequences.stream()
            .map(name -> "select '%s', is_called::int, last_value from %s".formatted(name, name));
    return Stream.concat(found, numbered).collect(Collectors.joining(" union all "));
  }

  private Map<String, Mark> marks() throws SQLException {
    var found = new HashMap<String, Mark>();
    try (var row = look.executeQuery()) {
      while (row.next()) {
        found.put(row.getString(1), new Mark(row.getLong(2), row.getLong(3)));
      }
    }
    return found;
  }

  /** The tables and sequences, such as {@code public.shops}, to which somebody has written. */
  public List<String> touched() {
    try {
      var now = marks();
      return now.keySet().stream()
          .filter(name -> !Objects.equals(now.get(name), marks.get(name)))
          .toList();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Puts back what was there, or says that it cannot since the tables themselves are others. */
  boolean restore() {
    try {
      return restore(touched());
    } catch (IllegalStateException unusable) {
      return false;
    }
  }

  /**
   * As {@link #restore()}, for whoever has asked already.
   *
   * @param touched what {@link #touched} has just said
   */
  public boolean restore(List<String> touched) {
    try {
      if (touched.stream().anyMatch(CATALOGUE::contains)) {
        return false;
      }
      if (!touched.isEmpty()) {
        putBack(touched);
        marks = marks();
      }
      return true;
    } catch (SQLException unusable) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Vacuumed, so that rows lie in the order in which they come, as in a new table. */
  private void putBack(List<String> touched) throws SQLException, IOException {
    try (var statement = superuser.createStatement()) {
      for (var name : touched) {
        var table = tables.get(name);
        if (table == null) {
          var was = Objects.requireNonNull(marks.get(name));
          statement.execute(
              "select setval('%s', %d, %s)".formatted(name, was.last(), was.rows() == 1));
        } else {
          statement.execute("delete from " + name);
          statement.execute("vacuum " + name);
          fill(name, table);
        }
      }
    }
  }

  private void fill(String name, Table table) throws SQLException, IOException {
    superuser
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy " + name + table.columns() + " from stdin (format binary)",
            new ByteArrayInputStream(table.rows()));
  }

  @Override
  public void close() {
    try {
      superuser.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
