package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import convo.Answer;
import convo.Chores;
import convo.Convo;
import convo.Person;
import convo.Settings;
import convo.TestConvo;
import convo.TestDatabase;
import convo.access.AccountRows;
import convo.database.Database;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A portal whose clock a test moves, with people made for the test. */
public final class SignInPortal implements AutoCloseable {
  public static final String PASSWORD = "a few words in a row";

  public static final String SECOND_STEP = "/sign-in/second-factor";

  /** The secret of RFC 6238's own examples. */
  private static final AppSecret APP = AppSecret.of("12345678901234567890".getBytes(UTF_8));

  private static final String HASH = new Passwords(TestConvo.CHEAP).hash(PASSWORD);

  public final TestClock clock;
  private final TestDatabase database;
  private final Settings settings;
  private final Convo convo;

  private SignInPortal(TestDatabase database, TestClock clock, Map<String, String> environment) {
    this.database = database;
    this.clock = clock;
    this.settings = TestConvo.withClock(Settings.from(environment), clock);
    this.convo = Convo.start(settings);
  }

  public static SignInPortal start() {
    var database = withDemo();
    return new SignInPortal(database, new TestClock(), environment(database));
  }

  /** As {@link #start}, reached by https. */
  public static SignInPortal startSecure() {
    var database = withDemo();
    var environment = new HashMap<>(environment(database));
    environment.put("CONVO_BASE_URL", "https://convo.example.com");
    return new SignInPortal(database, new TestClock(), environment);
  }

  /** As {@link #start}, with an outside provider. */
  public static SignInPortal startWith(Map<String, String> provider) {
    var database = withDemo();
    var environment = new HashMap<>(environment(database));
    environment.putAll(provider);
    return new SignInPortal(database, new TestClock(), environment);
  }

  /** As {@link #start}, behind a proxy on this machine. */
  public static SignInPortal startBehindProxy() {
    var database = withDemo();
    var environment = new HashMap<>(environment(database));
    environment.put("CONVO_PROXY", "127.0.0.1, ::1");
    return new SignInPortal(database, new TestClock(), environment);
  }

  /** As {@link #start}, reaching the database by another port of this machine. */
  public static SignInPortal startBehind(int port, TestDatabase database) {
    var environment = new HashMap<>(environment(database));
    environment.put(
        "CONVO_DATABASE_URL", database.url().replaceFirst(":[0-9]+/", ":" + port + "/"));
    return new SignInPortal(database, new TestClock(), environment);
  }

  /** A database to which the demo has come already: to bring it takes seconds. */
  private static TestDatabase withDemo() {
    return TestDatabase.freshFrom(
        TestDatabase.template(
            "with the demo",
            () -> {
              var made = TestDatabase.migrated();
              new SignInPortal(made, new TestClock(), environment(made)).close();
              return made;
            }));
  }

  /** Another node on the same database. */
  SignInPortal secondNode() {
    return new SignInPortal(database, clock, environment(database));
  }

  /** Another node on the same database, with an outside provider. */
  SignInPortal secondNodeWith(Map<String, String> provider) {
    var environment = new HashMap<>(environment(database));
    environment.putAll(provider);
    return new SignInPortal(database, clock, environment);
  }

  private static Map<String, String> environment(TestDatabase database) {
    return Map.of(
        "CONVO_MODE", "demo",
        "CONVO_PORT", "0",
        "CONVO_DATA", "target/sign-in-data",
        "CONVO_DATABASE_URL", database.url(),
        "CONVO_SECRET", TestDatabase.SECRET);
  }

  /** The doors of the same database, for what has no page yet. */
  public Database door() {
    return Database.open(settings.database());
  }

  public URI address() {
    return URI.create("http://localhost:" + convo.port());
  }

  public Person guest() {
    return new Person(address());
  }

  public Person signedIn(String email) {
    return guest().signedIn(email, PASSWORD);
  }

  /** Signs in with the password and then with the code of the app. */
  public Person proved(String email) {
    var person = signedIn(email);
    var answer = prove(person, code());
    if (answer.status() != 303) {
      throw new AssertionError("cannot prove: " + answer.status() + " " + answer.text());
    }
    return person;
  }

  Answer prove(Person person, String code) {
    return person.post(SECOND_STEP, SECOND_STEP, Map.of("code", code));
  }

  /** What the app of everybody with {@link #secondFactor} shows now. */
  public String code() {
    return APP.code(AppSecret.step(clock.instant()));
  }

  public Jdbi database() {
    return database.witness();
  }

  /** Makes an account with {@link #PASSWORD}; the name is the address' first part. */
  public UUID account(String email) {
    return database().inTransaction(handle -> account(handle, email));
  }

  /** As {@link #account}, of an address that nobody has proved, as an operator makes it. */
  public void accountOnAWord(String email) {
    database()
        .useTransaction(handle -> {
          var account = AccountRows.ensure(handle, email, "Somebody", clock.instant());
          PasswordQueries.set(handle, account, HASH, clock.instant());
        });
  }

  private UUID account(Handle handle, String email) {
    var name = email.substring(0, email.indexOf('@'));
    var account = AccountRows.proved(handle, email, name, clock.instant());
    PasswordQueries.set(handle, account, HASH, clock.instant());
    return account;
  }

  public UUID support(String email) {
    var account = account(email);
    execute("update accounts set support = true where id = ?", account);
    return account;
  }

  /** Gives the account a second factor; the app shows {@link #code}. */
  public void secondFactor(UUID account) {
    var encryption = Encryption.of(TestDatabase.SECRET, "second factor");
    execute(
        """
        insert into account_second_factors (account_id, secret, created_at, confirmed_at)
        values (?, ?, now(), now())
        """,
        account,
        encryption.encrypt(account.toString(), APP.secret()));
  }

  /** Makes a shop, or takes the one of the demo that has the slug. */
  public void shop(String slug, String name) {
    execute(
        """
        insert into shops (slug, name, time_zone, currency, country, locale)
        values (?, ?, 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
        on conflict (slug) do update
          set name = excluded.name
        """,
        slug,
        name);
  }

  public void member(String slug, UUID account, String role) {
    execute(
        """
        insert into memberships (shop_id, account_id, role)
        select id, ?, ?
        from shops
        where slug = ?
        on conflict (shop_id, account_id) do update
          set role = excluded.role
        """,
        account,
        role,
        slug);
  }

  /** The one value that a query finds, as text. */
  public String one(String query, Object... arguments) {
    return database()
        .withHandle(handle -> handle.select(query, arguments).mapTo(String.class).one());
  }

  public void execute(String statement, Object... arguments) {
    database().useHandle(handle -> handle.execute(statement, arguments));
  }

  /** What the portal does by itself every few minutes. */
  public void sweep() {
    Chores.run(convo, "sign-in-sweep");
  }

  public void disable(UUID account) {
    execute("update accounts set disabled_at = now() where id = ?", account);
  }

  /** The newest mail to this address. */
  public String mail(String email) {
    return one(
        """
        select body
        from outbox_messages
        where recipient = ?
        order by created_at desc, secret is null
        limit 1
        """,
        email);
  }

  @Override
  public void close() {
    convo.close();
  }
}
