import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** Fills the tables on all processors, then makes their indexes, keys and walls again. */
final class Filling {
  private static final int PERSONS_AT_ONCE = 10_000;

  /** Instead of a shop, for the persons. */
  private static final long NO_SHOP = 0;

  private final BenchDatabase database;
  private final Plan plan;

  private record Part(long shop, int chunk) {}

  Filling(BenchDatabase database, Plan plan) {
    this.database = database;
    this.plan = plan;
  }

  void run() throws SQLException, InterruptedException {
    fill();
    for (var stage = 1; stage <= Later.STAGES; stage++) {
      makeAgain(stage);
    }
    try (var connection = database.connect()) {
      Data.execute(connection, "vacuum analyze");
      Data.execute(connection, "checkpoint");
    } catch (SQLException notAllowed) {
      // The server writes by itself when it is time.
    }
  }

  private void fill() throws SQLException, InterruptedException {
    var filled = filled();
    var shops = plan.all();
    var again = plan.again();
    var tasks = new ArrayList<Callable<Integer>>();
    for (var chunk = 0; chunk < Math.ceilDiv(plan.customers(), PERSONS_AT_ONCE); chunk++) {
      var part = new Part(NO_SHOP, chunk);
      if (!filled.contains(part)) {
        tasks.add(() -> fill(part, persons(part.chunk())));
      }
    }
    for (var shop : shops) {
      for (var number = 0; number < shop.chunks(); number++) {
        var part = new Part(shop.id(), number);
        if (!filled.contains(part)) {
          tasks.add(() -> fill(part, new Chunk(plan, again, shop, part.chunk()).rows()));
        }
      }
    }
    inParallel("Rows", tasks);
  }

  private List<Rows> persons(int chunk) {
    var rows =
        new Rows(
            "core.customers", "id, first_name, last_name, email, phone, created_at, updated_at");
    var until = Math.min(plan.customers(), (chunk + 1) * PERSONS_AT_ONCE);
    for (var number = chunk * PERSONS_AT_ONCE; number < until; number++) {
      var who = new Somebody(number);
      var since = plan.begunAt().minusSeconds(Ids.random('t', 0, number).nextLong(86_400L * 1_000));
      rows.add(who.id(), who.firstName(), who.lastName(), who.email(), who.phone(), since, since);
    }
    return List.of(rows);
  }

  private int fill(Part part, List<Rows> tables) throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var many = 0;
      for (var rows : tables) {
        many += rows.send(copy);
      }
      Data.execute(
          connection,
          "insert into bench.filled values (%d, %d)".formatted(part.shop(), part.chunk()));
      connection.commit();
      return many;
    }
  }

  private Set<Part> filled() throws SQLException {
    var filled = new HashSet<Part>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select shop, chunk from bench.filled")) {
      while (rows.next()) {
        filled.add(new Part(rows.getLong(1), rows.getInt(2)));
      }
    }
    return filled;
  }

  private void makeAgain(int stage) throws SQLException, InterruptedException {
    try (var connection = database.connect()) {
      var tasks = new ArrayList<Callable<Integer>>();
      for (var commands : Later.missing(connection, stage)) {
        tasks.add(() -> makeAgain(commands));
      }
      inParallel(List.of("Indexes", "References", "Walls").get(stage - 1), tasks);
    }
  }

  private int makeAgain(List<String> commands) throws SQLException {
    try (var connection = database.connect()) {
      for (var command : commands) {
        Later.makeAgain(connection, command);
      }
      return commands.size();
    }
  }

  /** Says how far it is, and stops at the first failure. */
  private static void inParallel(String what, List<Callable<Integer>> tasks)
      throws SQLException, InterruptedException {
    var progress = new Progress(what, tasks.size());
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var done = new ArrayList<Future<Integer>>();
      tasks.forEach(task -> done.add(workers.submit(task)));
      try {
        for (var one : done) {
          progress.add(one.get());
        }
      } catch (ExecutionException failure) {
        workers.shutdownNow();
        if (failure.getCause() instanceof SQLException refused) {
          throw refused;
        }
        throw new IllegalStateException(failure.getCause());
      }
    }
    progress.end();
  }
}
