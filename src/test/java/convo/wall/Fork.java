package convo.wall;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import convo.Convo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test methods in a JVM of their own, in which some classes or migrations are others. */
public final class Fork {
  /** How long the tests of one class may take. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final String MARK = "convo.fork";
  private static final String GREEN = "green ";
  private static final String RED = "red ";
  private static final String BROKEN = "broken ";

  /** Whether this is such a JVM, in which the first thing that is wrong is enough. */
  public static final boolean IS_ONE = Boolean.getBoolean(MARK);

  /** Where the portal's own classes and migrations are. */
  static final Path CLASSES =
      Path.of(
          URI.create(Convo.class.getProtectionDomain().getCodeSource().getLocation().toString()));

  /** The names of the test methods that ran. */
  record Result(Set<String> green, Set<String> red, Set<String> broken, String output) {}

  private Fork() {}

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /**
   * Runs the tests on these classes in the place of the portal's own.
   *
   * @param classes a copy of {@link #CLASSES}, or that itself
   */
  static Result run(Path classes, List<Method> tests) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + MARK + "=true",
                "-Xmx512m",
                "-cp",
                classPath().replace(CLASSES.toString(), classes.toString()),
                Fork.class.getName()));
    tests.forEach(test -> command.add(selector(test)));
    var log = Files.createTempFile("fork", ".log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var testClasses = tests.stream().map(Method::getDeclaringClass).distinct().count();
    if (!process.waitFor(LONGEST.toSeconds() * testClasses, TimeUnit.SECONDS)) {
      process.destroy();
    }
    var output = Files.readString(log);
    Files.delete(log);
    return new Result(named(output, GREEN), named(output, RED), named(output, BROKEN), output);
  }

  /** Such as {@code convo.wall.CanaryTest#meets_no_text_that_is_not_hers(java.lang.String)}. */
  private static String selector(Method test) {
    return Arrays.stream(test.getParameterTypes())
        .map(Class::getName)
        .collect(
            Collectors.joining(
                ",", test.getDeclaringClass().getName() + "#" + test.getName() + "(", ")"));
  }

  private static Set<String> named(String output, String word) {
    return output
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .collect(Collectors.toSet());
  }

  public static void main(String[] tests) {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(tests).map(test -> selectMethod(test)).toList())
            .build();
    LauncherFactory.create().execute(request, new Speaker());
    System.exit(0);
  }

  /** Says what each test found, and ends with the first that is red: no more is to be proved. */
  private static final class Speaker implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() || result.getThrowable().isPresent()) {
        System.out.println(word(result) + method(test));
        result.getThrowable().ifPresent(failure -> System.out.println(firstLines(failure)));
      }
      if (word(result).equals(RED)) {
        System.exit(0);
      }
    }

    /** Red is an assertion that does not hold; whatever else goes wrong proves nothing. */
    private static String word(TestExecutionResult result) {
      return result
          .getThrowable()
          .map(failure -> failure instanceof AssertionError ? RED : BROKEN)
          .orElse(GREEN);
    }

    private static String method(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse(test.getDisplayName());
    }

    private static String firstLines(Throwable failure) {
      return String.valueOf(failure).lines().limit(6).collect(Collectors.joining("\n"));
    }
  }
}
