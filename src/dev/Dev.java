import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The portal from its sources, for {@code bin/dev}: compiles what was saved and starts the portal
 * anew in the same JVM, in which the compiler and the libraries stay warm. Templates and static
 * files are read again by the portal itself.
 */
final class Dev {
  /** In milliseconds, between two looks at the sources. */
  private static final long PAUSE = 300;

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final List<Path> READ_AT_START =
      List.of(Sources.JAVA, RESOURCES, Path.of("migrations"), Path.of("demo"));

  private final Compiler compiler = new Compiler();
  private AutoCloseable portal = () -> {};
  private boolean isOver;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var dev = new Dev();
    Runtime.getRuntime().addShutdownHook(new Thread(dev::end));
    var seen = Map.<Path, Long>of();
    while (true) {
      var now = times();
      if (!now.equals(seen)) {
        seen = now;
        dev.renew();
      }
      Thread.sleep(PAUSE);
    }
  }

  private static Map<Path, Long> times() throws IOException {
    var times = new HashMap<Path, Long>();
    for (var folder : READ_AT_START) {
      Sources.in(folder).forEach(file -> times.put(file, file.toFile().lastModified()));
    }
    return times;
  }

  /** Where something cannot be compiled, javac says why, and what runs goes on. */
  private void renew() {
    var begin = System.nanoTime();
    try {
      if (compiler.compile()) {
        stop();
        compiler.take();
        start();
        System.out.printf("Ready after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
      }
    } catch (InvocationTargetException failure) {
      System.err.println(failure.getCause());
    } catch (Exception failure) {
      System.err.println(failure);
    }
  }

  private synchronized void start() throws Exception {
    if (isOver) {
      return;
    }
    var loader = new URLClassLoader(places(), ClassLoader.getSystemClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    var settings = loader.loadClass("convo.Settings");
    var convo = loader.loadClass("convo.Convo");
    var given = settings.getMethod("from", Map.class).invoke(null, System.getenv());
    portal = (AutoCloseable) convo.getMethod("start", settings).invoke(null, given);
    convo.getMethod("startJobs").invoke(portal);
    System.out.println("Convo is at " + settings.getMethod("baseUrl").invoke(given));
  }

  /** The checkout itself holds static/, migrations/ and demo/ as the jar does. */
  private static URL[] places() throws MalformedURLException {
    return new URL[] {
      Compiler.CLASSES.toUri().toURL(), RESOURCES.toUri().toURL(), Path.of("").toUri().toURL()
    };
  }

  private synchronized void stop() {
    try {
      portal.close();
    } catch (Exception failure) {
      System.err.println(failure);
    }
    portal = () -> {};
  }

  private synchronized void end() {
    isOver = true;
    stop();
  }
}
