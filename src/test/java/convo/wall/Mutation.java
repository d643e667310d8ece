package convo.wall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A lock of the wall, taken away: pieces of source replaced by others, and the test that must
 * notice.
 *
 * @param red the test method that goes red
 */
record Mutation(String name, Class<?> test, String red, List<Edit> edits) {
  private static final Path MAIN = Path.of("src/main/java/convo");
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  private static final Path MIGRATIONS = Path.of("migrations");

  /** The first place in a file where the text stands. */
  record Edit(Path file, String text, String instead) {
    private boolean isThere() {
      try {
        return Files.exists(file) && Files.readString(file).contains(text);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  static Mutation of(String name, Class<?> test, String red, Edit... edits) {
    return new Mutation(name, test, red, List.of(edits));
  }

  static Edit java(String file, String text, String instead) {
    return new Edit(MAIN.resolve(file), text, instead);
  }

  static Edit sql(String file, String text, String instead) {
    return new Edit(MIGRATIONS.resolve(file), text, instead);
  }

  /** The edits whose text does not stand in its file. */
  List<Edit> missing() {
    return edits.stream().filter(edit -> !edit.isThere()).toList();
  }

  /** The test method that goes red. */
  Method method() {
    return Arrays.stream(test.getDeclaredMethods())
        .filter(method -> method.getName().equals(red))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No test " + red));
  }

  /** Puts into the folder the classes that are edited, or all migrations when one of them is. */
  void make(Path folder) throws IOException {
    if (edits.stream().anyMatch(edit -> edit.file().startsWith(MIGRATIONS))) {
      copy(MIGRATIONS, folder.resolve(MIGRATIONS));
    }
    for (var edit : edits) {
      var source = Files.readString(edit.file());
      assertThat(source).as("%s: the piece of source to replace", name).contains(edit.text());
      var at = source.indexOf(edit.text());
      var mutated =
          source.substring(0, at) + edit.instead() + source.substring(at + edit.text().length());
      var file = folder.resolve(edit.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, mutated);
      if (edit.file().startsWith(MAIN)) {
        compile(file, folder);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void compile(Path source, Path folder) {
    var result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-parameters",
                "-encoding",
                UTF_8.name(),
                "-cp",
                folder + File.pathSeparator + CLASS_PATH,
                "-d",
                folder.toString(),
                source.toString());
    assertThat(result).as("javac of " + source).isZero();
  }
}
