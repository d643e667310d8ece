package convo.wall;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What test methods found in a mutant, up to the first that was red.
 *
 * @param green the names of those that held
 * @param red the names of those in which an assertion did not hold
 * @param broken the names of those in which something else went wrong, which proves nothing
 * @param output a few lines on each failure
 */
record Trial(Set<String> green, Set<String> red, Set<String> broken, StringBuilder output) {
  /** How long each method may take. */
  private static final String LONGEST = "3 m";

  static Trial of(Mutant mutant, List<Method> tests) {
    var trial = new Trial(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new StringBuilder());
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(mutant);
    try {
      trial.run(mutant, tests);
    } finally {
      thread.setContextClassLoader(before);
    }
    return trial;
  }

  private void run(Mutant mutant, List<Method> tests) {
    var found =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().map(test -> selectMethod(mutant, selector(test))).toList())
            .configurationParameter("junit.jupiter.execution.timeout.default", LONGEST)
            .build();
    var end = CancellationToken.create();
    LauncherFactory.create()
        .execute(
            LauncherExecutionRequestBuilder.request(found)
                .listeners(listener(end))
                .cancellationToken(end)
                .build());
  }

  /** Such as {@code convo.wall.CanaryTest#meets_no_text_that_is_not_hers(java.lang.String)}. */
  private static String selector(Method test) {
    return Arrays.stream(test.getParameterTypes())
        .map(Class::getName)
        .collect(
            Collectors.joining(
                ",", test.getDeclaringClass().getName() + "#" + test.getName() + "(", ")"));
  }

  private TestExecutionListener listener(CancellationToken end) {
    return new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
          note(test, result);
        }
        if (!red.isEmpty()) {
          end.cancel();
        }
      }
    };
  }

  private void note(TestIdentifier test, TestExecutionResult result) {
    names(result).add(method(test));
    result.getThrowable().ifPresent(failure -> output.append(firstLines(failure)).append('\n'));
  }

  private Set<String> names(TestExecutionResult result) {
    return result
        .getThrowable()
        .map(failure -> failure instanceof AssertionError ? red : broken)
        .orElse(green);
  }

  private static String method(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getMethodName())
        .orElse(test.getDisplayName());
  }

  private static String firstLines(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> String.valueOf(cause).lines().limit(6))
        .collect(Collectors.joining("\n"));
  }
}
