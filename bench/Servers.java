import convo.database.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The portal and the two that it is measured against, each a process of its own on one database.
 */
final class Servers implements AutoCloseable {
  private static final String PLAIN_ROLE = "convo_bench_reader";
  private static final List<String> MEMORY = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

  private final BenchDatabase database;
  private final Path folder;
  private final int portalPort = Served.freePort();
  private final Map<PageKind.By, Served> running = new HashMap<>();

  /**
   * @param folder for copies and logs
   */
  Servers(BenchDatabase database, Path folder) throws IOException {
    this.database = database;
    this.folder = Files.createDirectories(folder);
  }

  String host() {
    return "localhost:" + portalPort;
  }

  Optional<Served> by(PageKind.By by) {
    return Optional.ofNullable(running.get(by));
  }

  /**
   * The portal as in production, away from its sources, which it would look at again and again.
   *
   * @param flags for its JVM
   */
  /** What has the portal record itself, where a file is given. */
  static List<String> recording(Path file) {
    return file == null
        ? List.of()
        : List.of(
            "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                + file.toAbsolutePath());
  }

  void startPortal(List<String> flags) throws IOException, InterruptedException {
    var settings = database.settings();
    var environment =
        new HashMap<>(
            Map.of(
                "CONVO_MODE", "production",
                "CONVO_BASE_URL", "https://" + host(),
                "CONVO_PORT", Integer.toString(portalPort),
                "CONVO_PROXY", "127.0.0.1",
                "CONVO_SECRET", settings.secret(),
                "CONVO_DATA", folder.toString(),
                "CONVO_DATABASE_URL", settings.url().orElseThrow()));
    start(
        PageKind.By.PORTAL,
        "The portal",
        portalPort,
        environment,
        java(flags, copied(), "convo.Main", "serve"));
  }

  void startByHand() throws IOException, InterruptedException, SQLException {
    var port = Served.freePort();
    try (var connection = database.connect()) {
      var told =
          new ArrayList<>(
              List.of(
                  Path.of("bench/ByHand.java").toAbsolutePath().toString(),
                  Integer.toString(port),
                  Integer.toString(portalPort),
                  host(),
                  connection.getMetaData().getURL(),
                  password("convo_platform"),
                  password("convo_shop")));
      start(
          PageKind.By.BY_HAND,
          "The server by hand",
          port,
          Map.of(),
          java(List.of(), System.getProperty("java.class.path"), told.toArray(String[]::new)));
    }
  }

  /** Says so where there is no Node, and goes on without. */
  void startFastify() throws IOException, InterruptedException, SQLException {
    try {
      var app = folder.resolve("fastify");
      copy(Path.of("bench/fastify"), app);
      var log = Redirect.to(folder.resolve("npm.log").toFile());
      var npm =
          new ProcessBuilder(
                  "npm", "install", "--no-audit", "--no-fund", "--prefix", app.toString())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      if (npm.waitFor() != 0) {
        System.out.println(
            "npm could not install Fastify ("
                + folder.resolve("npm.log")
                + "), so it is left out.");
        return;
      }
      var port = Served.freePort();
      start(
          PageKind.By.FASTIFY,
          "Fastify",
          port,
          Map.of("NODE_ENV", "production"),
          List.of(
              "node",
              app.resolve("server.js").toString(),
              Integer.toString(port),
              Integer.toString(portalPort),
              host(),
              plainUrl()));
    } catch (CannotStart | IOException missing) {
      System.out.println("There is no Node with npm here, so Fastify is left out.");
    }
  }

  /**
   * A role that sees all profiles, so that the plain query is plain; the portal's roles keep their
   * walls.
   */
  private String plainUrl() throws SQLException {
    var password = password(PLAIN_ROLE);
    endPlainRole();
    try (var connection = database.connect()) {
      Data.execute(
          connection, "create role %s login password '%s'".formatted(PLAIN_ROLE, password));
      Data.execute(connection, "grant usage on schema public to " + PLAIN_ROLE);
      Data.execute(connection, "grant select on customer_shop_profiles to " + PLAIN_ROLE);
      Data.execute(
          connection,
          "create policy bench on customer_shop_profiles for select to %s using (true)"
              .formatted(PLAIN_ROLE));
      var plain = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
      return "postgresql://%s:%s@%s%s"
          .formatted(PLAIN_ROLE, password, plain.getAuthority(), plain.getPath());
    }
  }

  private void endPlainRole() throws SQLException {
    try (var connection = database.connect()) {
      Data.execute(connection, "drop policy if exists bench on customer_shop_profiles");
      Data.execute(
          connection,
          """
          do $$ begin
            if exists (select from pg_roles where rolname = '%1$s') then
              revoke all on customer_shop_profiles from %1$s;
              revoke all on schema public from %1$s;
              drop role %1$s;
            end if;
          end $$
          """
              .formatted(PLAIN_ROLE));
    }
  }

  private String password(String role) {
    try {
      var derived =
          Class.forName("convo.database.DerivedPassword")
              .getDeclaredMethod("of", String.class, String.class);
      derived.setAccessible(true);
      return (String) derived.invoke(null, database.settings().secret(), role);
    } catch (ReflectiveOperationException moved) {
      throw new IllegalStateException(moved);
    }
  }

  private void start(
      PageKind.By by, String name, int port, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    running.put(
        by,
        Served.start(
            name,
            port,
            Path.of("").toAbsolutePath(),
            folder.resolve(by + ".log"),
            environment,
            command));
  }

  private static List<String> java(List<String> flags, String classPath, String... told) {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(MEMORY);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(told));
    return command;
  }

  /** Our class path, with what is below the checkout copied. */
  private String copied() throws IOException {
    var own =
        new ArrayList<>(
            List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)));
    var portal = Path.of(own.getFirst());
    var copy = folder.resolve(portal.getFileName());
    copy(portal, copy);
    if (Files.isRegularFile(portal)) {
      copy(portal.resolveSibling("lib"), folder.resolve("lib"));
    }
    own.set(0, copy.toString());
    return String.join(java.io.File.pathSeparator, own);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes is)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Files.copy(
                file,
                from.equals(file) ? to : to.resolve(from.relativize(file)),
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    running.values().forEach(Served::close);
    try {
      endPlainRole();
    } catch (SQLException gone) {
      System.err.println("The role %s is left: %s".formatted(PLAIN_ROLE, gone.getMessage()));
    }
  }
}
