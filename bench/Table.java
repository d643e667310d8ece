import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was measured of each page, and how it is told. */
final class Table {
  private final Servers servers;
  private final BenchDatabase database;
  private final Map<PageKind, Sum> sums = new LinkedHashMap<>();

  /**
   * @param serverMillis processor time of who answered
   * @param databaseMillis processor time of PostgreSQL
   */
  private record Sum(Load.Seen seen, double serverMillis, double databaseMillis) {
    Sum and(Sum other) {
      return new Sum(
          seen.and(other.seen),
          serverMillis + other.serverMillis,
          databaseMillis + other.databaseMillis);
    }

    double micros(double millis) {
      return seen.nanos().length == 0 ? 0 : 1_000 * millis / seen.nanos().length;
    }
  }

  Table(Servers servers, BenchDatabase database) {
    this.servers = servers;
    this.database = database;
    PageKind.ALL.forEach(kind -> sums.put(kind, new Sum(Load.NOTHING, 0, 0)));
  }

  void measure(PageKind kind, Load load, double seconds, boolean isCounted)
      throws InterruptedException {
    var server = servers.by(kind.by()).orElseThrow().process().toHandle();
    var serverBefore = Processor.of(server);
    var databaseBefore = postgres();
    var seen = load.run(seconds, 0);
    var sum = new Sum(seen, Processor.of(server) - serverBefore, postgres() - databaseBefore);
    if (isCounted) {
      sums.merge(kind, sum, Sum::and);
    }
  }

  private double postgres() {
    return database.postmaster().map(Processor::ofFamily).orElse(0.0);
  }

  void print(Plan plan, int connections) {
    var byHand = sums.get(PageKind.BY_HAND).seen().rate();
    System.out.printf(
        "%n%s, %d processors, %d connections, %,d shops, %,d customers%n%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        connections,
        plan.shops(),
        plan.customers());
    System.out.println(
        "| page | requests/s | by hand = 100 | p50 ms | p99 ms | server µs | PostgreSQL µs | not 200 |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    sums.forEach((kind, sum) -> {
      var seen = sum.seen();
      if (seen.nanos().length > 0) {
        System.out.printf(
            "| %s | %,.0f | %.0f | %.1f | %.1f | %,.0f | %,.0f | %d |%n",
            kind.name(),
            seen.rate(),
            100 * seen.rate() / byHand,
            seen.at(0.5),
            seen.at(0.99),
            sum.micros(sum.serverMillis()),
            sum.micros(sum.databaseMillis()),
            seen.refused());
      }
    });
  }

  /**
   * At 70 % of what the list can do, as when nobody is in a hurry; and how much memory all took.
   */
  void printCalm(Load list, double seconds) throws InterruptedException {
    var rate = 0.7 * sums.get(PageKind.LISTED).seen().rate();
    var seen = list.run(seconds, rate);
    System.out.printf(
        "%nThe list at 70 %% of its rate, %.0f a second: p50 %.1f ms, p99 %.1f ms, p99/p50 %.1f.%n",
        rate, seen.at(0.5), seen.at(0.99), seen.at(0.99) / seen.at(0.5));
    Optional.of(
            Processor.mostResident(
                servers.by(PageKind.By.PORTAL).orElseThrow().process().toHandle()))
        .filter(megabytes -> megabytes > 0)
        .ifPresent(megabytes ->
            System.out.printf(
                "The portal had %d MB resident at most, with -Xmx256m.%n", megabytes));
  }
}
