import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the portal's pages and the two references in turn, and prints what each took. */
@Command(
    name = "pages",
    description = {
      "Measure the pages on the data of those numbers, signed in, beside two references.",
      "Only the ratios of one run count; it ends by itself."
    },
    mixinStandardHelpOptions = true)
final class Pages implements Callable<Integer> {
  private static final Map<String, String> AS_THE_PORTAL =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
  private static final int CUSTOMERS = 40;

  @Option(names = "--shops", required = true, description = "As the data was made.")
  private int shops;

  @Option(names = "--customers", required = true, description = "As the data was made.")
  private int customers;

  @Option(names = "--connections", defaultValue = "64", description = "At once (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "Of each page in each round (${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "The first, to warm up, is not counted (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--recording",
      description = "Where to keep a JFR recording of the portal, for bench/Layers.java.")
  private Path recording;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    var plan = new Plan(shops, customers, 0, Instant.EPOCH);
    if (Runtime.getRuntime().availableProcessors() < 2) {
      System.out.println(
          "There is one processor: clients and servers wait for each other, so the rates say little.");
    }
    var folder = Files.createTempDirectory("convo-bench");
    try (var database = BenchDatabase.made(plan.name(), AS_THE_PORTAL);
        var servers = new Servers(database, folder)) {
      servers.startPortal(Servers.recording(recording));
      servers.startByHand();
      servers.startFastify();
      measure(plan, database, servers);
    }
    return 0;
  }

  private void measure(Plan plan, BenchDatabase database, Servers servers)
      throws IOException, InterruptedException {
    var crowds = crowds(plan, servers);
    var table = new Table(servers, database);
    var order = new ArrayList<>(PageKind.ALL);
    for (var round = 0; round < rounds; round++) {
      for (var kind : order) {
        var served = servers.by(kind.by());
        if (served.isPresent()) {
          var load = new Load(served.get().port(), requests(servers, kind, crowds.get(kind.who())));
          table.measure(kind, load, seconds, round > 0);
        }
      }
      Collections.shuffle(order, new Random(round));
    }
    var list =
        new Load(
            servers.by(PageKind.By.PORTAL).orElseThrow().port(),
            requests(servers, PageKind.LISTED, crowds.get(PageKind.Who.OWNERS)));
    table.print(plan, connections);
    table.printCalm(list, seconds * 2);
  }

  private List<byte[]> requests(Servers servers, PageKind kind, List<Browser.Visitor> crowd) {
    var requests = new ArrayList<byte[]>();
    for (var client = 0; client < connections; client++) {
      var visitor = crowd.get(client % crowd.size());
      requests.add(Wire.get(servers.host(), visitor.path(kind), visitor.cookie()));
    }
    return requests;
  }

  /** Signs them in: owners of shops at random, of two shops in particular, and customers. */
  private Map<PageKind.Who, List<Browser.Visitor>> crowds(Plan plan, Servers servers)
      throws IOException {
    var port = servers.by(PageKind.By.PORTAL).orElseThrow().port();
    var numbers = new ArrayList<Integer>();
    for (var shop = 1; shop <= shops; shop++) {
      numbers.add(shop);
    }
    Collections.shuffle(numbers, new Random(1));
    var crowds = new EnumMap<PageKind.Who, List<Browser.Visitor>>(PageKind.Who.class);
    var owners = new ArrayList<Browser.Visitor>();
    for (var shop : numbers.subList(0, Math.min(shops, connections))) {
      owners.add(owner(servers, port, shop));
    }
    crowds.put(PageKind.Who.OWNERS, owners);
    crowds.put(PageKind.Who.OWNER_OF_MOST, List.of(owner(servers, port, 1)));
    crowds.put(PageKind.Who.OWNER_OF_500, List.of(owner(servers, port, 3)));
    var people = new ArrayList<Browser.Visitor>();
    for (var place = 0; people.size() < CUSTOMERS; place++) {
      var email = plan.person(place).email();
      if (email.isPresent()) {
        people.add(new Browser(servers.host()).signIn(port, email.get(), "", 30_000 + place));
      }
    }
    crowds.put(PageKind.Who.CUSTOMERS, people);
    crowds.put(PageKind.Who.GUESTS, List.of(new Browser.Visitor("", "", "")));
    return crowds;
  }

  private static Browser.Visitor owner(Servers servers, int port, int shop) throws IOException {
    return new Browser(servers.host())
        .signIn(port, "owner-%d@bench.example".formatted(shop), "bench-" + shop, shop);
  }
}
