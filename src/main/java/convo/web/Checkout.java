package convo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources this portal was built from, when it runs beside them: what is edited after the start
 * is seen without a new one.
 *
 * @param root the folder that holds the pom
 * @param start the last edit that the build has seen
 */
record Checkout(Path root, FileTime start) {
  private static final FileTime NEVER = FileTime.fromMillis(0);

  /** The checkout in whose target/ our classes or our jar lie. */
  static Optional<Checkout> found() {
    try {
      var code = Checkout.class.getProtectionDomain().getCodeSource().getLocation();
      return Stream.iterate(Path.of(code.toURI()), path -> path != null, Path::getParent)
          .filter(path -> Files.exists(path.resolve("templates/.jteroot")))
          .findFirst()
          .map(Checkout::of);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Checkout of(Path root) {
    var edits = Stream.of("templates", "static").map(root::resolve).map(Checkout::lastEdit);
    return new Checkout(root, edits.max(Comparator.naturalOrder()).orElse(NEVER));
  }

  Path templates() {
    return root.resolve("templates");
  }

  /** Asked for each page, and so in one look at each file. */
  boolean hasEditedTemplates() {
    try (var edited =
        Files.find(
            templates(),
            Integer.MAX_VALUE,
            (file, attributes) -> attributes.lastModifiedTime().compareTo(start) > 0)) {
      return edited.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of static/, if it was edited since the start. */
  Optional<byte[]> edited(String name) {
    var source = root.resolve("static").resolve(name);
    try {
      return time(source).compareTo(start) > 0
          ? Optional.of(Files.readAllBytes(source))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime lastEdit(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.map(Checkout::time).max(Comparator.naturalOrder()).orElse(NEVER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return NEVER;
    }
  }
}
