import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The indexes, keys and walls of the tables that are filled: taken away before and made again
 * after, each as it was, since to fill an index row by row costs many times what building it does.
 * What is to be made again is kept in the database itself, so that a stop in between loses nothing.
 */
final class Later {
  private static final String TABLES =
      """
      'core.customers'::regclass, 'customer_shop_profiles'::regclass, 'profile_search_tokens'::regclass,
      'profile_tags'::regclass, 'profile_consents'::regclass, 'customer_stylist_preferences'::regclass,
      'customer_service_preferences'::regclass, 'bookings'::regclass, 'booking_items'::regclass,
      'booking_segments'::regclass
      """;

  /** Keys before what refers to them. */
  private static final String CONSTRAINTS =
      """
      select format('alter table %%s drop constraint %%I', conrelid::regclass, conname) off,
        format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)) again,
        case when contype = 'f' then 2 else 1 end stage, conrelid::regclass::text place
      from pg_constraint
      where contype in ('p', 'u', 'x', 'f')
      and (conrelid in (%1$s) or confrelid in (%1$s))
      """
          .formatted(TABLES);

  private static final String INDEXES =
      """
      select format('drop index %%s', indexrelid::regclass) off, pg_get_indexdef(indexrelid) again, 1 stage,
        indrelid::regclass::text place
      from pg_index
      where indrelid in (%1$s)
      and not exists (select from pg_constraint where conindid = indexrelid)
      """
          .formatted(TABLES);

  private static final String WALLS =
      """
      select format('alter table %s no force row level security', wall) off,
        format('alter table %s force row level security', wall) again, 3 stage, wall::text place
      from (
        select oid::regclass wall
        from pg_class
        where relforcerowsecurity
      ) walls
      """;

  private static final String MISSING = "select again, place from bench.later where stage = ";
  private static final String LONGEST_FIRST =
      " order by place = 'booking_segments' desc, pg_relation_size(place::regclass) desc, again";

  static final int STAGES = 3;

  /** What is taken away, and how it comes again. */
  private record Piece(String off, String again, int stage, String place) {}

  private Later() {}

  /** Within the transaction of the caller. */
  static void takeAway(Connection connection) throws SQLException {
    var pieces = new ArrayList<Piece>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                CONSTRAINTS
                    + "union all\n"
                    + INDEXES
                    + "union all\n"
                    + WALLS
                    + "order by stage desc")) {
      while (rows.next()) {
        pieces.add(
            new Piece(
                rows.getString("off"),
                rows.getString("again"),
                rows.getInt("stage"),
                rows.getString("place")));
      }
    }
    try (var statement = connection.createStatement();
        var kept =
            connection.prepareStatement(
                "insert into bench.later (again, stage, place) values (?, ?, ?)")) {
      for (var piece : pieces) {
        statement.execute(piece.off());
        kept.setString(1, piece.again());
        kept.setInt(2, piece.stage());
        kept.setString(3, piece.place());
        kept.execute();
      }
    }
  }

  /**
   * Those of one table together, since they wait for each other; what takes longest comes first.
   */
  static Collection<List<String>> missing(Connection connection, int stage) throws SQLException {
    var missing = new LinkedHashMap<String, List<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(MISSING + stage + LONGEST_FIRST)) {
      while (rows.next()) {
        missing
            .computeIfAbsent(rows.getString("place"), place -> new ArrayList<>())
            .add(rows.getString("again"));
      }
    }
    return missing.values();
  }

  /** In one transaction with the note that it is done. */
  static void makeAgain(Connection connection, String command) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement();
        var note = connection.prepareStatement("delete from bench.later where again = ?")) {
      statement.execute(command);
      note.setString(1, command);
      note.execute();
      connection.commit();
    }
  }
}
