package convo;

import convo.check.Difference;
import convo.check.ShopCheck;
import convo.database.Database;
import convo.database.Relay;
import convo.demo.Demo;
import convo.signin.DemoPerson;
import convo.signin.HashCost;
import convo.signin.Passwords;
import convo.wall.Mutant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A running portal on a database of its own that holds the cast: the shops bella, rita and nori
 * with the people of {@code src/test/resources/cast}. It is always Monday, 23 November 2026, 9:00
 * in London, 10:00 in Berlin.
 */
public final class TestConvo implements AutoCloseable {
  public static final String PASSWORD = DemoPerson.PASSWORD;
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  /** One that is offered and never answers. */
  private static final Map<String, String> PROVIDER =
      Map.of(
          "CONVO_OIDC_ISSUER", "http://localhost:1/away",
          "CONVO_OIDC_CLIENT", "convo",
          "CONVO_OIDC_SECRET", "not asked for",
          "CONVO_OIDC_NAME", "Mundo");

  /** Hashing well takes a third of a second of a test at each sign-in. */
  public static final HashCost CHEAP = new HashCost(64, 1);

  private static final String CAST_FILES = "src/test/resources/cast";

  /** What the browsers of the cast keep, who signed in once for all tests. */
  private static final Map<String, Map<String, String>> SIGNED_IN = new HashMap<>();

  private static final TestDatabase CAST = TestDatabase.template("cast", TestConvo::signedIn);

  private final TestDatabase database;
  private final Convo convo;
  private final Runnable end;
  private final Map<String, Map<String, String>> signedIn;
  private final Map<String, Person> people = new HashMap<>();

  private TestConvo(
      TestDatabase database, Convo convo, Runnable end, Map<String, Map<String, String>> signedIn) {
    this.database = database;
    this.convo = convo;
    this.end = end;
    this.signedIn = signedIn;
  }

  /** On a database that the next test gets as it was before. */
  private static TestConvo on(
      KeptDatabase kept, Clock clock, Map<String, Map<String, String>> signedIn) {
    var convo = Convo.on(kept.open(), settings(kept.database().url(), clock, Map.of()));
    return new TestConvo(
        kept.database(),
        convo,
        () -> {
          convo.stop();
          kept.giveBack();
        },
        signedIn);
  }

  /** On a database that ends with it. */
  private static TestConvo alone(TestDatabase database, Settings settings) {
    var convo = Convo.start(settings);
    return new TestConvo(
        database,
        convo,
        () -> {
          convo.close();
          database.drop();
        },
        wereSignedIn(settings.clock()));
  }

  /** Long before or after, their sessions would be over. */
  private static Map<String, Map<String, String>> wereSignedIn(Clock clock) {
    return clock.instant().equals(CLOCK.instant()) ? SIGNED_IN : Map.of();
  }

  /** A database of its own that holds the cast, for a portal that a test starts by itself. */
  public static TestDatabase cast() {
    return TestDatabase.freshFrom(CAST);
  }

  /** The cast as nobody has touched it. */
  public static TestConvo fresh() {
    return fresh(CLOCK);
  }

  /** As {@link #fresh()}, with a clock that the test moves. */
  public static TestConvo fresh(Clock clock) {
    return on(KeptDatabase.from(CAST), clock, wereSignedIn(clock));
  }

  /** As {@link #fresh()}, where the shop bella is the one of the demo, with its 400 customers. */
  public static TestConvo demo() {
    return demo(CLOCK);
  }

  /** As {@link #demo()}, with a clock that the test moves. */
  public static TestConvo demo(Clock clock) {
    var bella =
        TestDatabase.template(
            "cast with the demo's bella",
            () -> prepared(slug -> file(slug.equals("bella") ? "demo" : CAST_FILES, slug)));
    return on(KeptDatabase.from(bella), clock, Map.of());
  }

  /** Another node on the same database, to be closed before the first. */
  public TestConvo anotherNode(Clock clock) {
    var other = Convo.start(settings(database.url(), clock, Map.of()));
    return new TestConvo(database, other, other::close, wereSignedIn(clock));
  }

  /** As {@link #fresh}, reaching the database through a relay to {@link #databasePort}. */
  public static TestConvo behind(Relay relay) {
    var database = cast();
    return alone(database, settings(through(relay, database), CLOCK, Map.of()));
  }

  /** As {@link #behind}, with the three seconds for a request that hold where nothing is set. */
  public static TestConvo hurried(Relay relay) {
    var database = cast();
    return alone(
        database, settings(through(relay, database), CLOCK, Map.of("CONVO_REQUEST_SECONDS", "3")));
  }

  /** As {@link #fresh()}, behind a proxy on this machine, so that guests come from anywhere. */
  public static TestConvo behindProxy() {
    var database = cast();
    var many = Map.of("CONVO_PROXY", "127.0.0.1, ::1", "CONVO_DATABASE_CONNECTIONS", "16");
    return alone(database, settings(database.url(), CLOCK, many));
  }

  /** As {@link #fresh()}, where nobody may open a shop. */
  public static TestConvo takingNoShops() {
    var database = cast();
    return alone(database, settings(database.url(), CLOCK, Map.of("CONVO_NEW_SHOPS", "closed")));
  }

  private static String through(Relay relay, TestDatabase database) {
    return database.url().replaceFirst(":[0-9]+/", ":" + relay.port() + "/");
  }

  public static int databasePort() {
    return URI.create(CAST.url()).getPort();
  }

  public URI url() {
    return URI.create("http://localhost:" + convo.port());
  }

  /** Another way to its database than the portal's own. */
  public Database open() {
    return Database.open(database.settings());
  }

  /** Where something derived is not what it is derived from, as {@code convo check} says it. */
  public List<Difference> differences() {
    return new ShopCheck(convo.database().platform())
        .run()
        .flatMap(finding -> finding.differences().stream())
        .toList();
  }

  /** The database behind this portal, as its owner reaches it. */
  public TestDatabase database() {
    return database;
  }

  /** Owns the shop bella. */
  public Person bella() {
    return person("bella");
  }

  /** Manages the shop bella. */
  public Person max() {
    return person("max");
  }

  /** Is a stylist of the shop bella. */
  public Person sam() {
    return person("sam");
  }

  /** Owns the shop rita. */
  public Person rita() {
    return person("rita");
  }

  /** Owns the shop nori. */
  public Person nori() {
    return person("nori");
  }

  /** Is a customer of bella and rita. */
  public Person cleo() {
    return person("cleo");
  }

  /** Is a customer of rita. */
  public Person dan() {
    return person("dan");
  }

  /** Is support. */
  public Person ada() {
    return person("ada");
  }

  /** Somebody who has not signed in. */
  public Person guest() {
    return new Person(url());
  }

  /** The same browser each time, in which this person has signed in once. */
  public Person person(String name) {
    return people.computeIfAbsent(
        name,
        known ->
            signedIn.containsKey(known) ? guest().with(signedIn.get(known)) : signedInAnew(known));
  }

  /** Another browser of the same person. */
  public Person signedInAnew(String name) {
    return guest().signedIn(name + "@example.com", PASSWORD, this::forgetUsedCodes);
  }

  /** Does at once what the portal does by itself in time. */
  public void run(String chore) {
    Chores.run(convo, chore);
  }

  /** No code is good twice, and here the time stands still: this is the next half minute. */
  public void forgetUsedCodes() {
    database
        .witness()
        .useHandle(handle -> handle.execute("update account_second_factors set last_step = 0"));
  }

  @Override
  public void close() {
    end.run();
  }

  /** Those of a portal of a test on this database. */
  static Settings settings(TestDatabase database) {
    return settings(database.url(), CLOCK, Map.of());
  }

  /** The machine of a test may be slow, which is no reason to refuse a request. */
  private static Settings settings(String url, Clock clock, Map<String, String> different) {
    var environment = new HashMap<>(PROVIDER);
    environment.putAll(
        Map.of(
            "CONVO_MODE", "demo",
            "CONVO_PORT", "0",
            "CONVO_DATA", "target",
            "CONVO_SECRET", TestDatabase.SECRET,
            "CONVO_DATABASE_CONNECTIONS", "4",
            "CONVO_REQUEST_SECONDS", "30",
            "CONVO_DATABASE_URL", url));
    environment.putAll(different);
    return withClock(Settings.from(environment), clock);
  }

  /** The same settings by another clock, with cheap hashes. */
  public static Settings withClock(Settings given, Clock clock) {
    return new Settings(
        given.mode(),
        given.host(),
        given.port(),
        given.baseUrl(),
        given.proxies(),
        given.data(),
        given.databaseUrl(),
        given.connections(),
        given.requestLimit(),
        given.farewell(),
        given.secret(),
        CHEAP,
        given.growthThresholds(),
        given.provider(),
        given.mailServer(),
        given.newShops(),
        clock);
  }

  /**
   * A mutant finds the template of another, of whose cookies it knows none, and signs in itself.
   */
  private static TestDatabase signedIn() {
    var prepared = prepared(slug -> file(CAST_FILES, slug));
    if (!Mutant.IS_ONE) {
      try (var portal = Convo.start(settings(prepared))) {
        var convo = new TestConvo(prepared, portal, portal::close, Map.of());
        for (var name : List.of("bella", "max", "sam", "rita", "nori", "cleo", "dan", "ada")) {
          SIGNED_IN.put(name, convo.signedInAnew(name).cookies());
        }
        prepared.witness().useHandle(handle -> handle.execute("truncate throttle_buckets"));
      }
    }
    return prepared;
  }

  private static TestDatabase prepared(Function<String, byte[]> files) {
    var prepared = TestDatabase.migrated();
    try (var database = Database.open(prepared.settings())) {
      new Demo(database.platform(), new Passwords(CHEAP), TestDatabase.SECRET, CLOCK)
          .prepare(files);
    }
    return prepared;
  }

  private static byte[] file(String folder, String shop) {
    try {
      return Files.readAllBytes(Path.of(folder, shop + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
