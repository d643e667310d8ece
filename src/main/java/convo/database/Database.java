package convo.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The database with its four doors. It starts the embedded PostgreSQL when no other is named, makes
 * the login roles, migrates, and refuses to open with a role that could pass the wall.
 *
 * <p>All doors throw {@link DatabaseUnavailable} when the database does not answer in time, and
 * {@link org.jdbi.v3.core.JdbiException} for what a statement did wrong.
 */
public final class Database implements AutoCloseable {
  private static final int TRIES = 2;

  private final Optional<EmbeddedPostgres> embedded;
  private final Pool shops;
  private final Pool customers;
  private final Pool platform;
  private final Pool guests;
  private final Pool tries;
  private final Pool front;
  private final ShopDoor shopDoor;
  private final CustomerDoor customerDoor;
  private final PlatformDoor platformDoor;
  private final PlatformDoor guestDoor;
  private final FrontDoor frontDoor;

  private Database(Optional<EmbeddedPostgres> embedded, Roles roles, DatabaseSettings settings) {
    var connections = settings.connections();
    var patience = settings.patience();
    this.embedded = embedded;
    this.shops = Pool.open(roles, Roles.SHOP, connections, patience);
    this.customers = Pool.open(roles, Roles.CUSTOMER, connections, patience);
    this.platform = Pool.open(roles, Roles.PLATFORM, connections, patience);
    this.guests = Pool.open(roles, Roles.PLATFORM, forGuests(connections), patience);
    this.tries = Pool.forgetful(roles, Roles.PLATFORM, TRIES, patience);
    this.front = Pool.open(roles, Roles.FRONT, forGuests(connections), patience);
    this.shopDoor = new ShopDoor(new Door(Columns.jdbi(shops)));
    this.customerDoor = new CustomerDoor(new Door(Columns.jdbi(customers)));
    this.platformDoor = new PlatformDoor(new Door(Columns.jdbi(platform)));
    this.guestDoor = new PlatformDoor(new Door(Columns.jdbi(guests)));
    this.frontDoor = new FrontDoor(new Door(Columns.jdbi(front)));
  }

  /** Who signs in or looks around is in less of a hurry than who is at work. */
  private static int forGuests(int connections) {
    return Math.max(2, connections / 2);
  }

  /**
   * Opens all that is needed, or throws {@link CannotStart} with a sentence that says what to do.
   */
  public static Database open(DatabaseSettings settings) {
    return settings
        .url()
        .map(url -> open(Optional.empty(), Server.of(url), settings))
        .orElseGet(() -> openEmbedded(settings));
  }

  /** As {@link #open}, also while a portal is running on the embedded PostgreSQL: for commands. */
  public static Database openBeside(DatabaseSettings settings) {
    var running =
        settings.url().isPresent()
            ? Optional.<Server>empty()
            : EmbeddedPostgres.running(settings.data());
    return running
        .map(server -> open(Optional.empty(), server, settings))
        .orElseGet(() -> open(settings));
  }

  /**
   * Opens a database as it is, changing nothing in it, also beside a portal: for commands that only
   * look. Throws {@link CannotStart} where there is none of this build.
   */
  public static Database look(DatabaseSettings settings) {
    if (settings.url().isEmpty()) {
      EmbeddedPostgres.refuseMissing(settings.data());
    }
    var running =
        settings.url().map(Server::of).or(() -> EmbeddedPostgres.running(settings.data()));
    if (running.isPresent()) {
      return look(Optional.empty(), running.get(), settings);
    }
    var embedded = EmbeddedPostgres.start(settings.data());
    try {
      return look(Optional.of(embedded), embedded.server(), settings);
    } catch (RuntimeException failure) {
      embedded.close();
      throw failure;
    }
  }

  private static Database look(
      Optional<EmbeddedPostgres> embedded, Server server, DatabaseSettings settings) {
    try (var roles = new Roles(server, settings)) {
      server.check();
      Migrations.refuseOther(server.asOwner(), server.place(), refusal(server, settings));
      roles.refuseMissing();
      var database = new Database(embedded, roles, settings);
      database.refuseTooStrong();
      return database;
    } catch (SQLException failure) {
      throw isUnusable(server, failure);
    }
  }

  private static CannotStart isUnusable(Server server, SQLException failure) {
    return new CannotStart(
        "The database %s cannot be used: %s".formatted(server.place(), failure.getMessage()),
        failure);
  }

  private static Database openEmbedded(DatabaseSettings settings) {
    var embedded = EmbeddedPostgres.start(settings.data());
    try {
      return open(Optional.of(embedded), embedded.server(), settings);
    } catch (RuntimeException failure) {
      embedded.close();
      throw failure;
    }
  }

  private static Database open(
      Optional<EmbeddedPostgres> embedded, Server server, DatabaseSettings settings) {
    try (var roles = new Roles(server, settings)) {
      server.check();
      roles.ensure();
      Migrations.run(server.asOwner(), refusal(server, settings));
      var database = new Database(embedded, roles, settings);
      database.refuseTooStrong();
      return database;
    } catch (SQLException failure) {
      throw isUnusable(server, failure);
    }
  }

  /** Whoever has a database of another build is told what to do; what is in it stays. */
  private static String refusal(Server server, DatabaseSettings settings) {
    return settings.url().isPresent()
        ? "CONVO_DATABASE_URL leads to a database of another build of Convo, %s: name an empty one. Nothing was deleted."
            .formatted(server.place())
        : "The data folder %s is of another build of Convo: move it away, or set CONVO_DATA to another one. Nothing was deleted."
            .formatted(settings.data());
  }

  private void refuseTooStrong() throws SQLException {
    try {
      RoleCheck.refuseTooStrong(shops);
      RoleCheck.refuseTooStrong(customers);
      RoleCheck.refuseTooStrong(platform);
      RoleCheck.refuseTooStrong(front);
    } catch (SQLException | RuntimeException failure) {
      closePools();
      throw failure;
    }
  }

  /**
   * A connection that is nobody else's, for what is told without being asked for. Waits until the
   * database is there.
   *
   * @throws SQLException when it is closed or the waiting is interrupted
   */
  public Connection ownConnection() throws SQLException {
    return platform.own();
  }

  public ShopDoor shops() {
    return shopDoor;
  }

  public CustomerDoor customers() {
    return customerDoor;
  }

  public PlatformDoor platform() {
    return platformDoor;
  }

  /**
   * As {@link #platform}, with connections of its own for what anybody may ask who has not signed
   * in: however many guess passwords, they take none from who is at work.
   */
  public PlatformDoor guests() {
    return guestDoor;
  }

  /** To what a shop shows to everybody, with connections of its own. */
  public FrontDoor front() {
    return frontDoor;
  }

  /**
   * For the throttle, whose library brings its own SQL. What it counts may be forgotten where the
   * machine fails at this very moment, so that nobody waits for the disk before she may try.
   */
  public DataSource tryConnections() {
    return tries;
  }

  /** The platform's connections for a library that brings its own SQL, such as that of the jobs. */
  public DataSource platformConnections() {
    return platform;
  }

  /** Completed with what to say when the embedded PostgreSQL has ended for good. */
  public CompletableFuture<CannotStart> lost() {
    return embedded.map(EmbeddedPostgres::lost).orElseGet(CompletableFuture::new);
  }

  /** Whether the database answers within a second. */
  public boolean isReady() {
    return CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread)
        .completeOnTimeout(false, 1, TimeUnit.SECONDS)
        .join();
  }

  private boolean answers() {
    try (var connection = platform.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException down) {
      return false;
    }
  }

  @Override
  public void close() {
    closePools();
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  private void closePools() {
    front.close();
    guests.close();
    tries.close();
    platform.close();
    customers.close();
    shops.close();
  }
}
