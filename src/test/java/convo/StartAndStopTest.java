package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.database.Database;
import convo.database.ShopId;
import convo.front.Bookers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process of its own, as bin/convo runs it. */
class StartAndStopTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int KILLS = 3;

  /** Acknowledged before each kill. */
  private static final int BOOKINGS = 20;

  /** What a first start makes, which each test goes on from. */
  @TempDir private static Path made;

  @TempDir private Path data;
  private Settings settings;
  private Process portal;

  @BeforeAll
  static void startForTheFirstTime() throws Exception {
    var first = new StartAndStopTest();
    first.data = made;
    first.settings = settings(made);
    first.serve();
    first.end();
  }

  @BeforeEach
  void startAgain() throws Exception {
    var copy = List.of("cp", "-a", made + "/.", data.toString()); // with owners and rights
    assertThat(new ProcessBuilder(copy).start().waitFor()).isZero();
    settings = settings(data);
    serve();
  }

  private static Settings settings(Path folder) {
    return Settings.from(Map.of("CONVO_DATA", folder.toString(), "CONVO_PORT", "0"));
  }

  @AfterEach
  void end() throws InterruptedException {
    portal.destroy();
    portal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void what_was_kept_survives_a_kill_and_a_stop_leaves_nothing_running() throws Exception {
    try (var database = Database.openBeside(settings.database())) {
      database
          .platform()
          .useWrite(handle ->
              handle.execute("insert into accounts (email, name) values ('a@kept.t', 'Kept')"));
    }
    portal.destroyForcibly().waitFor();
    assertThat(postgres()).isNotEmpty();

    serve();
    try (var database = Database.openBeside(settings.database())) {
      var names = database.platform().read(StartAndStopTest::keptNames);
      assertThat(names).containsExactly("Kept");
    }

    portal.destroy();
    assertThat(portal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(portal.exitValue()).isZero();
    assertThat(postgres()).isEmpty();
  }

  @Test
  void no_booking_that_was_acknowledged_is_lost_or_doubled_by_kills_under_load() throws Exception {
    assertThat(run(new StringWriter(), "shop", "import", "src/test/resources/rush/rush.json"))
        .isZero();
    var acknowledged = new ArrayList<String>();
    for (var kill = 1; kill <= KILLS; kill++) {
      var url = URI.create("http://localhost:" + settings.port());
      var bookers = new Bookers(url, LocalDate.ofInstant(now(), ZoneOffset.UTC), kill);
      try (bookers) {
        while (bookers.acknowledged().size() < BOOKINGS) {
          pause(10);
        }
        portal.destroyForcibly().waitFor();
        if (kill % 2 == 0) { // the whole machine, and not the portal alone
          postgres().forEach(ProcessHandle::destroyForcibly);
        }
      }
      acknowledged.addAll(bookers.acknowledged());
      serve();
    }
    try (var database = Database.openBeside(settings.database())) {
      var found = database.platform().read(rush(database), StartAndStopTest::bookedAndMailed);
      assertThat(found).containsAll(acknowledged.stream().map(email -> email + " 1 1").toList());
      assertThat(found).allMatch(line -> line.endsWith(" 1 1"));
    }
    assertThat(run(new StringWriter(), "check")).isZero();
  }

  private static ShopId rush(Database database) {
    return database
        .platform()
        .read(handle ->
            new ShopId(
                handle.select("select id from shops where slug = 'rush'").mapTo(Long.class).one()));
  }

  /** Each guest with the number of her bookings and of the mails to her. */
  private static List<String> bookedAndMailed(Handle handle) {
    return handle
        .createQuery(
            """
            select concat_ws(' ', customer_email, count(*), (
              select count(*)
              from outbox_messages
              where recipient = customer_email))
            from bookings
            group by customer_email
            """)
        .mapTo(String.class)
        .list();
  }

  @Test
  void a_request_under_way_is_finished_before_the_portal_stops() throws Exception {
    try (var database = Database.openBeside(settings.database());
        var socket = new Socket(InetAddress.getLoopbackAddress(), settings.port())) {
      database
          .platform()
          .useWrite(handle -> {
            handle.execute("lock table sessions in access exclusive mode");
            askWithSession(socket);
            pause(200);
            portal.destroy();
            pause(1_500);
            assertThat(answered(socket)).isZero();
          });
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
      assertThat(answer).isEqualTo("HTTP/1.1 200");
    }
    assertThat(portal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(portal.exitValue()).isZero();
  }

  @Test
  void when_it_is_told_to_stop_it_says_so_and_serves_on_for_a_while() throws Exception {
    portal.destroy();
    var end = now().plus(PATIENCE);
    while (status("/ready") != 503) {
      assertThat(now()).isBefore(end);
      pause(20);
    }
    assertThat(status("/sign-in")).isEqualTo(200);
    assertThat(status("/up")).isEqualTo(200);
    assertThat(portal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(portal.exitValue()).isZero();
  }

  @Test
  void an_embedded_database_that_dies_is_started_again_and_keeps_what_it_had() throws Exception {
    try (var database = Database.openBeside(settings.database())) {
      database
          .platform()
          .useWrite(handle ->
              handle.execute("insert into accounts (email, name) values ('a@kept.t', 'Kept')"));
    }
    postgres().forEach(ProcessHandle::destroyForcibly);
    var end = now().plus(Duration.ofSeconds(30));
    while (status("/ready") != 200 || postgres().isEmpty()) {
      assertThat(now()).isBefore(end);
      assertThat(portal.isAlive()).isTrue();
      pause(50);
    }
    assertThat(status("/sign-in")).isEqualTo(200);
    try (var database = Database.openBeside(settings.database())) {
      assertThat(database.platform().read(StartAndStopTest::keptNames)).containsExactly("Kept");
    }
  }

  @Test
  void an_embedded_database_that_is_gone_for_good_ends_the_portal_with_a_sentence_and_a_code()
      throws Exception {
    Files.move(data.resolve("postgresql/cluster"), data.resolve("moved"));
    postgres().forEach(ProcessHandle::destroyForcibly);

    assertThat(portal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(portal.exitValue()).isEqualTo(3);
    assertThat(Files.readString(data.resolve("out")))
        .contains("The embedded PostgreSQL has ended, and its folder", "is gone");
    assertThat(data.resolve("postgresql/cluster")).doesNotExist();
  }

  @Test
  void a_check_and_an_export_work_beside_a_running_portal() {
    var out = new StringWriter();
    assertThat(run(out, "check")).isZero();
    assertThat(run(out, "shop", "export", "rita", data.resolve("rita.json").toString())).isZero();
    assertThat(out.toString()).contains("No difference.");
    assertThat(data.resolve("rita.json")).isNotEmptyFile();
    assertThat(status("/ready")).isEqualTo(200);
  }

  private int run(StringWriter out, String... arguments) {
    var shell =
        new Shell(
            Map.of("CONVO_DATA", data.toString()),
            new BufferedReader(new StringReader("")),
            new PrintWriter(out, true),
            new PrintWriter(out, true));
    return Main.run(shell, arguments);
  }

  /** The Gate looks for the session, and so waits for the lock. */
  private void askWithSession(Socket socket) {
    var request =
        """
        GET /sign-in HTTP/1.1\r
        Host: localhost:%d\r
        Cookie: session=%s\r
        \r
        """
            .formatted(settings.port(), "A".repeat(43));
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int answered(Socket socket) {
    try {
      return socket.getInputStream().available();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static List<String> keptNames(Handle handle) {
    return handle
        .createQuery("select name from accounts where email = 'a@kept.t'")
        .mapTo(String.class)
        .list();
  }

  private void serve() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "convo.Main");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(data.resolve("out").toFile());
    builder.environment().put("CONVO_DATA", data.toString());
    builder.environment().put("CONVO_PROXY", "127.0.0.1, ::1");
    builder.environment().put("CONVO_PORT", Integer.toString(settings.port()));
    portal = builder.start();
    var end = now().plus(PATIENCE);
    while (!isReady()) {
      assertThat(portal.isAlive()).isTrue();
      assertThat(now()).isBefore(end);
      pause(100);
    }
  }

  private boolean isReady() {
    return status("/ready") == 200;
  }

  /** Of the answer; 0 where there is none. */
  private int status(String path) {
    try {
      var page = URI.create("http://localhost:" + settings.port() + path).toURL();
      return ((HttpURLConnection) page.openConnection()).getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  /** The processes of the embedded PostgreSQL of this folder. */
  private List<ProcessHandle> postgres() {
    var cluster = data.resolve("postgresql/cluster").toString();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains("-D " + cluster))
        .toList();
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }
}
