package convo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * The sources this portal runs beside, so that an edited page is seen without a new start.
 *
 * @param root the folder that holds the pom
 * @param classes where the build put what it made of them
 */
record Checkout(Path root, Path classes) {
  private static final FileTime NEVER = FileTime.fromMillis(0);

  /** The checkout we were compiled in; empty when we come from a jar. */
  static Optional<Checkout> found() {
    try {
      var code = Checkout.class.getProtectionDomain().getCodeSource().getLocation();
      var classes = Path.of(code.toURI());
      var root = classes.resolve("../..").normalize();
      return Files.isDirectory(classes) && Files.exists(root.resolve("templates/.jteroot"))
          ? Optional.of(new Checkout(root, classes))
          : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path templates() {
    return root.resolve("templates");
  }

  /** A file of static/ that was edited since the build. */
  Optional<byte[]> edited(String name) {
    var source = root.resolve("static").resolve(name);
    try {
      return time(source).compareTo(time(classes.resolve("static").resolve(name))) > 0
          ? Optional.of(Files.readAllBytes(source))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a template was last edited. */
  FileTime lastEdit() {
    try (var files = Files.walk(templates())) {
      return files.map(Checkout::time).max(Comparator.naturalOrder()).orElse(NEVER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
    } catch (IOException e) {
      return NEVER;
    }
  }
}
