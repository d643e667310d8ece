import convo.database.CannotStart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes shops, customers and bookings by COPY, in a database of the bench's own; goes on where it
 * was stopped.
 */
@Command(
    name = "data",
    description = {
      "Make shops, customers, profiles and bookings of any number, in a database of its own.",
      "What was stopped goes on when it is called again with the same numbers."
    },
    mixinStandardHelpOptions = true)
final class Data implements Callable<Integer> {
  /** In the database and its log, seen with bookings of 4.6 a customer. */
  private static final long BYTES_PER_CUSTOMER = 14_000;

  private static final int MOST_CUSTOMERS = 2_000_000_000;

  /**
   * What the bench loses with the machine it makes again; where the data is kept it is not used.
   */
  private static final Map<String, String> QUICK =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "max_wal_size", "4GB",
          "autovacuum", "off",
          "maintenance_work_mem", "512MB");

  @Option(names = "--shops", required = true, description = "How many shops, at least 4.")
  private int shops;

  @Option(names = "--customers", required = true, description = "How many customers, at least 100.")
  private int customers;

  @Option(
      names = "--bookings-per-customer",
      defaultValue = "4.6",
      description = "Of each customer over all shops, on average (${DEFAULT-VALUE}).")
  private double bookings;

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException {
    refuseOdd();
    var asked =
        new Plan(
            shops,
            customers,
            Math.round(customers * bookings),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
    var begun = Instant.now();
    try (var database = BenchDatabase.open(asked.name(), QUICK, customers * BYTES_PER_CUSTOMER)) {
      System.out.println("The data is in " + database.variable() + "=" + database.value());
      var plan = begin(database, asked);
      new Filling(database, plan).run();
      System.out.printf(
          "%,d shops, %,d customers, %,d bookings are there, after %s and %,.0f s of processor time.%n",
          plan.shops(),
          plan.customers(),
          plan.bookings(),
          Duration.between(begun, Instant.now())
              .truncatedTo(ChronoUnit.SECONDS)
              .toString()
              .substring(2)
              .toLowerCase(),
          (Processor.of(ProcessHandle.current())
                  + database.postmaster().map(Processor::ofFamily).orElse(0.0))
              / 1_000);
    }
    return 0;
  }

  private void refuseOdd() {
    if (shops < Plan.FEWEST_SHOPS
        || customers < Plan.FEWEST_CUSTOMERS
        || customers > MOST_CUSTOMERS) {
      throw new CannotStart(
          "Take %d shops or more, and from %d to %,d customers."
              .formatted(Plan.FEWEST_SHOPS, Plan.FEWEST_CUSTOMERS, MOST_CUSTOMERS));
    }
    if (!(bookings >= 0 && bookings <= 100)) {
      throw new CannotStart("Take from 0 to 100 bookings per customer.");
    }
  }

  /** Opens the shops, or finds the plan by which they were opened. */
  private static Plan begin(BenchDatabase database, Plan asked) throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      execute(connection, "create schema if not exists bench");
      execute(
          connection,
          "create table if not exists bench.plan (bookings bigint not null, begun_at timestamptz not null)");
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select bookings, begun_at from bench.plan")) {
        if (row.next()) {
          return same(asked, row.getLong(1), row.getTimestamp(2).toInstant());
        }
      }
      execute(
          connection,
          "create table bench.filled (shop bigint, chunk int, primary key (shop, chunk))");
      execute(
          connection,
          "create table bench.later (again text not null, stage int not null, place text not null)");
      Later.takeAway(connection);
      new Premises(asked).send(connection.unwrap(PGConnection.class).getCopyAPI());
      execute(
          connection,
          "select setval(pg_get_serial_sequence('shops', 'id'), (select max(id) from shops))");
      execute(
          connection,
          "insert into bench.plan values (%d, '%s')".formatted(asked.bookings(), asked.begunAt()));
      connection.commit();
      return asked;
    }
  }

  private static Plan same(Plan asked, long bookings, Instant begunAt) {
    if (asked.bookings() != bookings) {
      throw new CannotStart(
          "There are %,d bookings planned already: take as many per customer, or another number of customers."
              .formatted(bookings));
    }
    return new Plan(asked.shops(), asked.customers(), bookings, begunAt);
  }

  static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
