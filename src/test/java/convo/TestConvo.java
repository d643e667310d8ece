package convo;

import convo.access.Passwords;
import convo.database.Database;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A running portal on a database of its own that holds the cast: the shops bella, rita and nori
 * with the people of {@code src/test/resources/cast}. It is always Monday, 23 November 2026, 9:00
 * in London, 10:00 in Berlin.
 */
public final class TestConvo implements AutoCloseable {
  public static final String PASSWORD = "convo-demo-2026";
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final TestDatabase CAST = cast();

  private final TestDatabase database;
  private final Convo convo;
  private final Map<String, Person> people = new HashMap<>();

  private TestConvo(TestDatabase database) {
    this.database = database;
    this.convo = Convo.start(settings(database));
  }

  /** The cast as nobody has touched it. */
  public static TestConvo fresh() {
    return new TestConvo(TestDatabase.freshFrom(CAST));
  }

  public URI url() {
    return URI.create("http://localhost:" + convo.port());
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
    return people.computeIfAbsent(name, this::signedInAnew);
  }

  /** Another browser of the same person. */
  public Person signedInAnew(String name) {
    return guest().signedIn(name + "@example.com", PASSWORD);
  }

  @Override
  public void close() {
    convo.close();
    database.drop();
  }

  private static Settings settings(TestDatabase database) {
    return Settings.from(
        Map.of(
            "CONVO_MODE", "demo",
            "CONVO_PORT", "0",
            "CONVO_DATA", "target",
            "CONVO_SECRET", TestDatabase.SECRET,
            "CONVO_CLOCK", CLOCK.instant().toString(),
            "CONVO_DATABASE_CONNECTIONS", "4",
            "CONVO_DATABASE_URL", database.url()));
  }

  private static TestDatabase cast() {
    var cast = TestDatabase.empty();
    try (var database = Database.open(cast.settings())) {
      for (var shop : List.of("bella", "rita", "nori")) {
        new ShopImport(database.platform(), CLOCK, true)
            .run(Files.readAllBytes(Path.of("src/test/resources/cast", shop + ".json")));
      }
      database.platform().useWrite(TestConvo::giveAccounts);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    return cast;
  }

  private static void giveAccounts(Handle handle) {
    handle.execute(
        """
        insert into accounts (email, name, email_verified_at, customer_id)
        select email, first_name, now(), id
        from core.customers
        where email in ('cleo@example.com', 'dan@example.com')
        """);
    handle.execute(
        """
        insert into accounts (email, name, email_verified_at, support)
        values ('ada@example.com', 'Ada', now(), true)
        """);
    handle.execute(
        "update accounts set password_hash = ?, email_verified_at = now()",
        new Passwords().hash(PASSWORD));
  }
}
