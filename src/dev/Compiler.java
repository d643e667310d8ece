import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles what has changed since the last time, and whatever uses a class of which others see
 * something new. A change of a constant, which lies copied in other classes, or a source that is
 * gone compiles everything.
 */
final class Compiler {
  /** What the portal runs on. */
  static final Path CLASSES = Path.of("target/dev/classes").toAbsolutePath();

  /** What was compiled and is not yet taken. */
  private static final Path FRESH = Path.of("target/dev/fresh").toAbsolutePath();

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
  private Map<Path, String> compiled = Map.of();
  private Map<Path, String> sources = Map.of();
  private Set<Path> chosen = Set.of();

  /** Says whether it could; javac says why not. */
  boolean compile() throws IOException {
    Files.createDirectories(CLASSES);
    sources = Sources.read();
    chosen = new HashSet<>();
    var isChanged = !compiled.isEmpty() && sources.keySet().containsAll(compiled.keySet());
    var more = isChanged ? changed() : sources.keySet();
    while (chosen.addAll(more)) {
      if (!javac()) {
        return false;
      }
      more = isWhole() ? Set.of() : users();
    }
    return true;
  }

  /** Puts what was compiled where the portal is started from. */
  void take() throws IOException {
    for (var old : Sources.in(CLASSES)) {
      var source = Sources.of(CLASSES.relativize(old));
      if (chosen.contains(source) || !sources.containsKey(source)) {
        Files.delete(old);
      }
    }
    for (var type : chosen.isEmpty() ? List.<Path>of() : Sources.in(FRESH)) {
      var taken = CLASSES.resolve(FRESH.relativize(type));
      Files.createDirectories(taken.getParent());
      Files.move(type, taken);
    }
    compiled = sources;
  }

  private Set<Path> changed() {
    return sources.keySet().stream()
        .filter(source -> !sources.get(source).equals(compiled.get(source)))
        .collect(toSet());
  }

  private boolean javac() throws IOException {
    Sources.delete(FRESH);
    Files.createDirectories(FRESH);
    var libraries = System.getProperty("java.class.path");
    var options =
        List.of(
            "-d",
            FRESH.toString(),
            "-cp",
            isWhole() ? libraries : CLASSES + File.pathSeparator + libraries,
            "-implicit:none",
            "-parameters",
            "-proc:none",
            "-nowarn",
            "-g");
    var units = files.getJavaFileObjectsFromPaths(chosen);
    return javac.getTask(null, files, null, options, null, units).call();
  }

  private boolean isWhole() {
    return chosen.size() == sources.size();
  }

  /** The sources that use what others see differently now. */
  private Set<Path> users() throws IOException {
    var names = new HashSet<String>();
    var before = -1;
    while (names.size() > before) {
      before = names.size();
      for (var type : Sources.in(CLASSES)) {
        var name = CLASSES.relativize(type);
        if (chosen.contains(Sources.of(name))) {
          var old = Shape.of(type);
          var fresh = Shape.of(FRESH.resolve(name));
          if (!old.constants().equals(fresh.constants())) {
            return sources.keySet();
          }
          if (!old.equals(fresh) || fresh.isBelow(names)) {
            names.add(name.toString().replace(".class", ""));
          }
        }
      }
    }
    return names.isEmpty() ? Set.of() : users(names);
  }

  private static Set<Path> users(Set<String> names) throws IOException {
    var users = new HashSet<Path>();
    for (var type : Sources.in(CLASSES)) {
      var text = Files.readString(type, ISO_8859_1); // names stand in a class as they are
      if (names.stream().anyMatch(text::contains)) {
        users.add(Sources.of(CLASSES.relativize(type)));
      }
    }
    return users;
  }
}
