import convo.database.Database;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How quickly the free days and times of a shop with 20 stylists are there, open as shops are; and
 * how many visits a second are booked on one hot day at one that is open day and night, beside the
 * same rows inserted by hand.
 */
@Command(
    name = "bookings",
    description = {
      "Measure booking at a shop with 20 stylists on the data of those numbers.",
      "Only the ratios of one run count; it ends by itself."
    },
    mixinStandardHelpOptions = true)
final class Bookings implements Callable<Integer> {
  private static final Map<String, String> AS_THE_PORTAL =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
  private static final int STYLISTS = 20;
  private static final int STEP = 5;
  private static final int STARTS = 24 * 60 / STEP;
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: *([^;\\r]*)");

  @Option(names = "--shops", required = true, description = "As the data was made.")
  private int shops;

  @Option(names = "--customers", required = true, description = "As the data was made.")
  private int customers;

  @Option(names = "--connections", defaultValue = "64", description = "At once (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "Of each page and of each way to book (${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--calendars",
      defaultValue = "200",
      description = "Open in browsers meanwhile, for a comparison; 0 for none (${DEFAULT-VALUE}).")
  private int calendars;

  @Option(
      names = "--watching",
      defaultValue = "10",
      description = "Of these, on the day that is booked (${DEFAULT-VALUE}).")
  private int watching;

  @Option(
      names = "--recording",
      description = "Where to keep a JFR recording of the portal, for bench/Layers.java.")
  private Path recording;

  private final LocalDate hot = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(20);

  /** The shop as it stands in the database. */
  private record Place(long shop, UUID service, List<UUID> stylists, UUID profile, UUID customer) {}

  /** A start of the hot day with one stylist, which nobody else asks for. */
  private record Slot(UUID stylist, Instant start) {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    var plan = new Plan(shops, customers, 0, Instant.EPOCH);
    var folder = Files.createTempDirectory("convo-bench");
    try (var database = BenchDatabase.made(plan.name(), AS_THE_PORTAL);
        var servers = new Servers(database, folder)) {
      servers.startPortal(Servers.recording(recording));
      var slug = "hot-" + System.currentTimeMillis();
      var usual = "usual-" + System.currentTimeMillis();
      try (var opened = Database.openBeside(database.settings())) {
        var files = new ShopImport(opened.platform(), InstantSource.system(), false);
        files.run(file(usual, "09:00", "18:00", 15, 45));
        files.run(file(slug, "00:00", "24:00", STEP, STEP));
      }
      try (var connection = database.connect()) {
        pages(servers, usual, place(connection, usual));
        var place = place(connection, slug);
        fill(database, servers, slug, place);
      }
    }
    return 0;
  }

  private static byte[] file(String slug, String from, String until, int step, int minutes) {
    var week =
        List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").stream()
            .map(day -> "\"%s\": [[\"%s\", \"%s\"]]".formatted(day, from, until))
            .collect(Collectors.joining(", "));
    var stylists =
        IntStream.range(0, STYLISTS)
            .mapToObj(
                "{\"key\": \"s-%1$d\", \"name\": \"Stylist %1$d\", \"services\": [\"cut\"], \"hours\": {%%s}}"
                    ::formatted)
            .map(stylist -> stylist.formatted(week))
            .collect(Collectors.joining(",\n"));
    return """
    {"slug": "%s", "name": "Hot", "timeZone": "UTC", "currency": "EUR", "country": "DE", "locale": "en-GB",
     "policy": {"slotStepMinutes": %d, "minimumNoticeMinutes": 0, "horizonDays": 60},
     "services": [{"key": "cut", "name": "Cut", "priceCents": 1000, "durationMinutes": %d}],
     "stylists": [%s],
     "members": [{"email": "owner-1@bench.example", "role": "owner"}],
     "customers": [{"firstName": "Hot", "email": "%s@bench.example"}]}
    """
        .formatted(slug, step, minutes, stylists, slug)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Place place(Connection connection, String slug) throws SQLException {
    enter(connection, "(select id::text from shops where slug = '%s')".formatted(slug));
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select shop.id, service.id service, profile.id profile, profile.customer_id customer,
                  array(select id from stylists where shop_id = shop.id order by key) stylists
                from shops shop
                join services service on service.shop_id = shop.id
                join customer_shop_profiles profile on profile.shop_id = shop.id
                where shop.slug = '%s'
                """
                    .formatted(slug))) {
      row.next();
      return new Place(
          row.getLong("id"),
          row.getObject("service", UUID.class),
          List.of((UUID[]) row.getArray("stylists").getArray()),
          row.getObject("profile", UUID.class),
          row.getObject("customer", UUID.class));
    }
  }

  /** Its owner is kept to one shop, too. */
  private static void enter(Connection connection, String shop) throws SQLException {
    Data.execute(connection, "select set_config('app.shop_id', %s, false)".formatted(shop));
  }

  private void pages(Servers servers, String slug, Place place) throws InterruptedException {
    var book = "/s/%s/book?service=%s".formatted(slug, place.service());
    var month = YearMonth.from(hot.plusMonths(1));
    var pages =
        Map.of(
            "sign-in", "/sign-in",
            "month of free days", book + "&month=" + month,
            "a day's times", book + "&day=" + hot);
    for (var round = 0; round < 2; round++) {
      for (var name : List.of("sign-in", "month of free days", "a day's times")) {
        var request = Wire.get(servers.host(), pages.get(name), "");
        var load = new Load(port(servers), Collections.nCopies(connections, request));
        var full = load.run(seconds, 0);
        if (round > 0) {
          var calm = load.run(seconds, full.rate() * 0.7);
          System.out.printf(
              "%-20s %6.0f/s   p50 %6.1f ms   p99 %6.1f ms   at 70 %%: p50 %6.1f ms   p99 %6.1f ms%s%n",
              name,
              full.rate(),
              full.at(0.5),
              full.at(0.99),
              calm.at(0.5),
              calm.at(0.99),
              full.refused() == 0 ? "" : "   not 200: " + full.refused());
        }
      }
    }
  }

  private void fill(BenchDatabase database, Servers servers, String slug, Place place)
      throws InterruptedException, SQLException, IOException {
    var free = new ArrayList<Slot>();
    for (var start = 0; start < STARTS; start++) {
      for (var stylist : place.stylists()) {
        free.add(
            new Slot(
                stylist, hot.atStartOfDay(ZoneOffset.UTC).plusMinutes(STEP * start).toInstant()));
      }
    }
    Collections.shuffle(free, new Random(1));
    var booked = new AtomicInteger();
    post(servers, slug, place, after(free, 1), booked);
    booked.set(0);
    var portal = rate(servers, slug, place, free, booked);
    var bare = bare(database, place, after(free, 2));
    System.out.printf(
        "booked over HTTP %6.0f/s (%d of %d)   bare guarded inserts %6.0f/s   %3.0f %%%n",
        portal, booked.get(), free.size(), bare, 100 * portal / bare);
    if (calendars > 0) {
      besideCalendars(servers, slug, place, free);
    }
  }

  /** In turns, so that whatever else the machine does meets both alike. */
  private void besideCalendars(Servers servers, String slug, Place place, List<Slot> free)
      throws InterruptedException, IOException {
    var alone = 0.0;
    var beside = 0.0;
    var looks = 0;
    for (var round = 0; round < 2; round++) {
      alone += rate(servers, slug, place, after(free, 3 + 2 * round), new AtomicInteger());
      try (var open = open(servers, slug, hot.plusDays(4 + 2 * round))) {
        beside += rate(servers, slug, place, after(free, 4 + 2 * round), new AtomicInteger());
        looks += open.looks();
      }
    }
    System.out.printf(
        "beside %d open calendars, %d of them of that day, which looked %d times: %.0f/s of %.0f/s   %3.0f %%%n",
        calendars, watching, looks, beside / 2, alone / 2, 100 * beside / alone);
  }

  private double rate(
      Servers servers, String slug, Place place, List<Slot> slots, AtomicInteger booked)
      throws InterruptedException {
    var begun = System.nanoTime();
    post(servers, slug, place, slots, booked);
    return booked.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private Calendars open(Servers servers, String slug, LocalDate day) throws IOException {
    var open = new Calendars(servers.host(), port(servers));
    var hers = signIn(servers, 1, slug);
    for (var one = 0; one < watching; one++) {
      open.open(hers, day);
    }
    for (var shop = 2; open.size() < calendars; shop = shop % shops + 1) {
      if (shop > 1) {
        var owner = signIn(servers, shop, "bench-" + shop);
        for (var one = 0; one < 10 && open.size() < calendars; one++) {
          open.open(owner, day);
        }
      }
    }
    return open;
  }

  private static Browser.Visitor signIn(Servers servers, int shop, String slug) throws IOException {
    return new Browser(servers.host())
        .signIn(port(servers), "owner-%d@bench.example".formatted(shop), slug, shop);
  }

  /** The same starts some days later. */
  private static List<Slot> after(List<Slot> slots, int days) {
    return slots.stream()
        .map(slot -> new Slot(slot.stylist(), slot.start().plus(Duration.ofDays(days))))
        .toList();
  }

  /** Each client books its share of the slots, one after the other, as a guest with a number. */
  private void post(
      Servers servers, String slug, Place place, List<Slot> slots, AtomicInteger booked)
      throws InterruptedException {
    share(
        connections,
        slots,
        mine -> {
          try (var wire = new Wire(port(servers))) {
            wire.ask(details(servers, slug, place, mine.getFirst()));
            var cookie = COOKIE.matcher(wire.head()).results().map(one -> one.group(1));
            var cookies = cookie.collect(Collectors.joining("; "));
            var token = TOKEN.matcher(new String(wire.body(), StandardCharsets.UTF_8));
            token.find();
            for (var slot : mine) {
              var status = wire.ask(form(servers, slug, place, slot, cookies, token.group(1)));
              booked.addAndGet(status == 303 ? 1 : 0);
            }
          }
        });
  }

  private static byte[] details(Servers servers, String slug, Place place, Slot slot) {
    return Wire.get(
        servers.host(),
        "/s/%s/book/details?service=%s&stylist=%s&start=%s"
            .formatted(slug, place.service(), slot.stylist(), slot.start()),
        "");
  }

  private static byte[] form(
      Servers servers, String slug, Place place, Slot slot, String cookies, String token) {
    var random = Math.abs(slot.hashCode());
    var body =
        "csrf=%s&once=%s&service=%s&stylist=%s&start=%s&firstName=Guest&phone=%%2B4915%08d"
            .formatted(
                token,
                UUID.randomUUID(),
                place.service(),
                slot.stylist(),
                slot.start(),
                10_000_000 + random % 89_999_999);
    return """
    POST /s/%s/bookings HTTP/1.1\r
    Host: %s\r
    Cookie: %s\r
    X-Forwarded-For: 10.%d.%d.%d\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(
            slug,
            servers.host(),
            cookies,
            random % 250,
            random / 250 % 250,
            random / 62_500 % 250,
            body.length(),
            body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The rows of a visit alone, in one message and one transaction each. */
  private double bare(BenchDatabase database, Place place, List<Slot> slots)
      throws InterruptedException {
    var begun = System.nanoTime();
    share(
        Math.min(connections, 32),
        slots,
        mine -> {
          try (var connection = database.connect()) {
            enter(connection, "'" + place.shop() + "'");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(BARE)) {
              for (var slot : mine) {
                insert(connection, insert, place, slot);
              }
            }
          }
        });
    return slots.size() / ((System.nanoTime() - begun) / 1e9);
  }

  private static final String BARE =
      """
      with visit as (
        insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
          cancel_notice_minutes, customer_name, is_proved, created_at, updated_at)
        values (?, ?, ?, ?, 'confirmed', ?, ?, 1000, 1440, 'Guest', true, now(), now())
        returning shop_id, id, customer_id, starts_at, ends_at),
      item as (
        insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id, starts_at,
          ends_at, price_cents)
        select shop_id, ?, id, customer_id, 1, ?, ?, starts_at, ends_at, 1000
        from visit
        returning shop_id, booking_id, id, stylist_id, starts_at, ends_at)
      insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
      select shop_id, booking_id, id, stylist_id, tstzrange(starts_at, ends_at)
      from item
      """;

  private static void insert(
      Connection connection, PreparedStatement insert, Place place, Slot slot) throws SQLException {
    insert.setLong(1, place.shop());
    insert.setObject(2, UUID.randomUUID());
    insert.setObject(3, place.profile());
    insert.setObject(4, place.customer());
    insert.setObject(5, slot.start().atOffset(ZoneOffset.UTC));
    insert.setObject(6, slot.start().plusSeconds(60L * STEP).atOffset(ZoneOffset.UTC));
    insert.setObject(7, UUID.randomUUID());
    insert.setObject(8, place.service());
    insert.setObject(9, slot.stylist());
    insert.executeUpdate();
    connection.commit();
  }

  private interface Work {
    void on(List<Slot> mine) throws IOException, SQLException;
  }

  private static void share(int many, List<Slot> slots, Work work) throws InterruptedException {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (var client = 0; client < many; client++) {
        var mine = new ArrayList<Slot>();
        for (var at = client; at < slots.size(); at += many) {
          mine.add(slots.get(at));
        }
        all.add(
            clients.submit(() -> {
              work.on(mine);
              return null;
            }));
      }
      for (var one : all) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static int port(Servers servers) {
    return servers.by(PageKind.By.PORTAL).orElseThrow().port();
  }
}
