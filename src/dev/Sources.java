import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the portal is compiled from: our Java, and what templates become. */
final class Sources {
  static final Path JAVA = Path.of("src/main/java");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path GENERATED = Path.of("target/dev/generated");

  private Sources() {}

  /** Every source with its text. */
  static Map<Path, String> read() throws IOException {
    generate();
    var texts = new HashMap<Path, String>();
    for (var root : List.of(JAVA, GENERATED)) {
      for (var file : in(root)) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  private static void generate() throws IOException {
    delete(GENERATED);
    var engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(TEMPLATES),
            GENERATED,
            ContentType.Html,
            null,
            "gg.jte.generated.precompiled");
    engine.setTrimControlStructures(true);
    engine.generateAll();
  }

  /** The source of a class, such as {@code convo/Convo$1.class}. */
  static Path of(Path type) {
    var name = type.toString().replaceFirst("(\\$.*)?\\.class$", ".java");
    var java = JAVA.resolve(name);
    return Files.exists(java) ? java : GENERATED.resolve(name);
  }

  static List<Path> in(Path folder) throws IOException {
    try (var files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException moved) { // an editor writes just now
      return in(folder);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
