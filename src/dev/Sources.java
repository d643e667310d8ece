import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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

  private static final Path CATALOGUES = Path.of("src/main/resources/words");
  private static final Path WORDS = Path.of("target/dev/words");

  private Sources() {}

  /** Every source with its text. */
  static Map<Path, String> read() throws IOException {
    generate();
    var texts = new HashMap<Path, String>();
    for (var root : List.of(JAVA, WORDS, GENERATED)) {
      for (var file : in(root).stream().filter(one -> one.toString().endsWith(".java")).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  private static void generate() throws IOException {
    words();
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

  /** Makes methods of the catalogues, as the build does, where one of them is newer. */
  private static void words() throws IOException {
    var made = WORDS.resolve("convo/words/Words.java");
    for (var file : in(CATALOGUES)) {
      if (Files.notExists(made) || isNewer(file, made)) {
        write();
        Files.setLastModifiedTime(made, FileTime.from(Instant.now()));
        return;
      }
    }
  }

  private static boolean isNewer(Path file, Path made) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(made)) > 0;
  }

  private static void write() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var writer =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JAVA.resolve("convo/words/WordsWriter.java").toString(),
                CATALOGUES.toString(),
                WORDS.toString(),
                WORDS.toString())
            .inheritIO()
            .start();
    try {
      if (writer.waitFor() != 0) {
        throw new IOException("The words are not right");
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** The source of a class, such as {@code convo/Convo$1.class}. */
  static Path of(Path type) {
    var name = type.toString().replaceFirst("(\\$.*)?\\.class$", ".java");
    var java = JAVA.resolve(name);
    var words = WORDS.resolve(name);
    return Files.exists(java) ? java : Files.exists(words) ? words : GENERATED.resolve(name);
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
