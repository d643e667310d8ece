package convo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting on a PostgreSQL of its own, because roles belong to a whole server. */
class StartTest {
  private static final String SECRET = "one secret of thirty-two letters and more";
  private static final String OTHER_SECRET = "another secret of thirty-two letters and more";

  @TempDir private static Path data;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(data);
    Database.open(settings(SECRET)).close();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_embedded_server_keeps_what_it_acknowledged_and_is_for_this_machine_alone()
      throws SQLException {
    assertThat(
            superuser(
                """
                select name || '=' || setting
                from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes',
                  'listen_addresses', 'unix_socket_directories')
                order by name
                """))
        .containsExactly(
            "fsync=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "synchronous_commit=on",
            "unix_socket_directories=");
  }

  @Test
  void nobody_comes_in_without_a_password() {
    var port = URI.create(server.url("convo")).getPort();
    for (var role : List.of("postgres", "convo_owner", "convo_shop")) {
      assertThatThrownBy(() ->
              DriverManager.getConnection(
                      "jdbc:postgresql://127.0.0.1:" + port + "/convo", role, "guess")
                  .close())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void the_owner_is_no_superuser_and_the_login_roles_own_nothing() throws SQLException {
    assertThat(
            superuser(
                """
                select rolname || ' ' || rolsuper || ' ' || rolcreaterole || ' ' || rolbypassrls
                from pg_roles
                where rolname like 'convo%'
                order by rolname
                """))
        .containsExactly(
            "convo_customer false false false",
            "convo_front false false false",
            "convo_owner false true false",
            "convo_platform false false false",
            "convo_shop false false false");
  }

  @Test
  void nobody_else_on_the_machine_reads_the_folder() throws IOException {
    assertThat(permissions(data.resolve("postgresql"))).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("postgresql/password"))).isEqualTo("rw-------");
  }

  @Test
  void a_second_portal_on_the_same_folder_is_told_so_and_a_command_comes_beside() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Another portal uses the data folder " + data);
    var embedded = new DatabaseSettings(Optional.empty(), data, SECRET, 1, TestDatabase.PATIENCE);
    try (var database = Database.openBeside(embedded)) {
      assertThat(database.isReady()).isTrue();
    }
    assertThat(Database.openBeside(embedded)).satisfies(Database::close);
  }

  @Test
  void a_new_secret_sets_new_passwords() {
    Database.open(settings(OTHER_SECRET)).close();
    try (var database = Database.open(settings(SECRET))) {
      assertThat(database.isReady()).isTrue();
    }
  }

  @Test
  void a_role_that_could_pass_the_wall_is_refused() throws SQLException {
    refuses(
        "alter role convo_shop superuser",
        "alter role convo_shop nosuperuser",
        "The database role convo_shop is a superuser");
    refuses(
        "alter role convo_platform bypassrls",
        "alter role convo_platform nobypassrls",
        "The database role convo_platform is allowed to bypass row-level security");
    refuses(
        "create role strong bypassrls; grant strong to convo_customer",
        "drop role strong",
        "The database role convo_customer may act as strong, allowed to bypass");
    refuses(
        "create table mine (id int); alter table mine owner to convo_customer",
        "drop table mine",
        "The database role convo_customer is the owner of a table");
  }

  @Test
  void an_owner_before_whom_the_wall_is_none_is_refused() throws SQLException, IOException {
    var password = Files.readString(data.resolve("postgresql/password")).strip();
    var superuser = server.url("convo").replaceFirst("//[^@]*@", "//postgres:" + password + "@");
    assertThatThrownBy(() -> Database.open(settings(superuser, SECRET)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("the owner postgres is a superuser")
        .hasMessageNotContaining(password);
    refuses(
        "alter role convo_owner bypassrls",
        "alter role convo_owner nobypassrls",
        "CONVO_DATABASE_URL: the owner convo_owner is allowed to bypass row-level security");
  }

  @Test
  void an_owner_that_may_not_make_roles_is_told_what_it_lacks() throws SQLException {
    superuser("alter role convo_owner nocreaterole");
    try {
      assertThatThrownBy(() -> Database.open(settings(OTHER_SECRET)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("alter role convo_owner createrole");
    } finally {
      superuser("alter role convo_owner createrole");
    }
  }

  @Test
  void a_database_that_is_down_is_calm_and_comes_back_without_a_restart(@TempDir Path other)
      throws IOException {
    var first = EmbeddedPostgres.start(other);
    try (var relay = new Relay(URI.create(first.url("convo")).getPort())) {
      var url = first.url("convo").replaceFirst(":[0-9]+/", ":" + relay.port() + "/");
      try (var database = Database.open(settings(url, SECRET))) {
        first.close();
        for (int time = 1; time <= 3; time++) {
          var asked = Instant.now();
          assertThatThrownBy(() -> one(database)).isInstanceOf(DatabaseUnavailable.class);
          assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
        var asked = Instant.now();
        assertThat(database.isReady()).isFalse();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(1_500));
        try (var second = EmbeddedPostgres.start(other)) {
          relay.leadTo(URI.create(second.url("convo")).getPort());
          awaitReady(database, Duration.ofSeconds(8));
          assertThat(one(database)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void an_address_that_leads_nowhere_is_a_sentence_without_the_password() {
    refusesAddress("postgresql://me:hidden@127.0.0.1:1/convo", "127.0.0.1:1/convo");
    refusesAddress("mysql://me:hidden@127.0.0.1/convo", "should look like postgresql://");
    refusesAddress("postgresql://127.0.0.1/convo", "should look like postgresql://");
    refusesAddress("no address at all", "should look like postgresql://");
    refusesAddress("jdbc:postgresql://127.0.0.1/convo", "should look like postgresql://");
  }

  @Test
  void a_server_that_is_too_old_is_told_with_the_version_it_takes() throws IOException {
    try (var relay = new Relay(URI.create(server.url("convo")).getPort())) {
      relay.say("14");
      var url = server.url("convo").replaceFirst(":[0-9]+/", ":" + relay.port() + "/");

      refusesAddress(url, "leads to PostgreSQL 14");
      refusesAddress(url, "Convo needs version 15 or newer.");

      relay.say("15");
      Database.open(settings(url, SECRET)).close();
    }
  }

  @Test
  void both_forms_of_an_address_are_read() {
    assertThat(Server.of("postgres://me:p%40ss%2Bword@db:5433/shops?sslmode=require"))
        .isEqualTo(
            new Server("jdbc:postgresql://db:5433/shops?sslmode=require", "me", "p@ss+word"));
    assertThat(Server.of("jdbc:postgresql://db/shops?user=me&password=secret"))
        .extracting(Server::owner, Server::password, Server::place)
        .containsExactly("me", "secret", "db:5432/shops");
  }

  @Test
  void what_a_kill_left_half_made_is_set_aside(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("postgresql/cluster/base"));
    EmbeddedPostgres.start(other).close();
    try (var inside = Files.walk(other.resolve("postgresql"), 2)) {
      assertThat(inside)
          .anyMatch(kept -> kept.toString().contains("unfinished-") && kept.endsWith("base"));
    }
  }

  @Test
  void a_stale_process_number_harms_nobody(@TempDir Path other) throws IOException {
    EmbeddedPostgres.start(other).close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    Files.writeString(
        other.resolve("postgresql/cluster/postmaster.pid"), stranger.pid() + "\n" + other + "\n");
    EmbeddedPostgres.start(other).close();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }

  @Test
  void a_folder_in_which_nothing_can_be_written_is_a_sentence(@TempDir Path other)
      throws IOException {
    Files.createDirectories(other.resolve("postgresql/lock"));
    var embedded = new DatabaseSettings(Optional.empty(), other, SECRET, 1, TestDatabase.PATIENCE);
    for (var opening :
        List.<Runnable>of(
            () -> EmbeddedPostgres.start(other), () -> Database.openBeside(embedded))) {
      assertThatThrownBy(opening::run)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("CONVO_DATA names a folder that cannot be used: " + other);
    }
  }

  @Test
  void a_folder_that_is_none_is_a_sentence(@TempDir Path other) throws IOException {
    var file = Files.createFile(other.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(CannotStart.class)
        .hasMessage("CONVO_DATA names a folder that cannot be written: " + file);
  }

  private static void refuses(String strengthen, String weaken, String sentence)
      throws SQLException {
    superuser(strengthen);
    try {
      assertThatThrownBy(() -> Database.open(settings(SECRET)))
          .isInstanceOf(CannotStart.class)
          .hasMessageStartingWith(sentence);
    } finally {
      superuser(weaken);
    }
  }

  private static void refusesAddress(String url, String sentence) {
    assertThatThrownBy(() -> Database.open(settings(url, SECRET)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("CONVO_DATABASE_URL")
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("hidden");
  }

  private static void awaitReady(Database database, Duration patience) {
    var end = Instant.now().plus(patience);
    while (!database.isReady()) {
      assertThat(Instant.now()).isBefore(end);
    }
  }

  private static int one(Database database) {
    return database
        .platform()
        .read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
  }

  private static DatabaseSettings settings(String secret) {
    return settings(server.url("convo"), secret);
  }

  private static DatabaseSettings settings(String url, String secret) {
    return new DatabaseSettings(Optional.of(url), data, secret, 2, TestDatabase.PATIENCE);
  }

  private static List<String> superuser(String sql) throws SQLException {
    var answers = new ArrayList<String>();
    try (var connection = server.superuser("convo");
        var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        for (var rows = statement.getResultSet(); rows.next(); ) {
          answers.add(rows.getString(1));
        }
      }
    }
    return answers;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
