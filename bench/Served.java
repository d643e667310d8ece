import convo.database.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the bench's as a process of its own, which ends with the bench. */
record Served(Process process, int port, Thread end) implements AutoCloseable {
  private static final int PATIENCE = 60_000;

  /** Throws {@link CannotStart} where it does not answer within a minute. */
  static Served start(
      String name,
      int port,
      Path folder,
      Path log,
      Map<String, String> environment,
      List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
    var process = builder.start();
    var end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    var served = new Served(process, port, end);
    for (var waited = 0; waited < PATIENCE && process.isAlive(); waited += 50) {
      if (served.answers()) {
        return served;
      }
      Thread.sleep(50);
    }
    served.close();
    throw new CannotStart("%s does not start: %s says why.".formatted(name, log));
  }

  private boolean answers() {
    try (var wire = new Wire(port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
