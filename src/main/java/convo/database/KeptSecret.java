package convo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** A random secret in a file that nobody else may read, made when it is first asked for. */
public final class KeptSecret {
  private static final int BYTES = 32;

  private KeptSecret() {}

  /** Reads it or makes it; throws {@link UncheckedIOException} when neither can be done. */
  public static String in(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads it where it is, and makes none. */
  public static Optional<String> find(Path file) {
    return Files.exists(file) ? Optional.of(in(file)) : Optional.empty();
  }

  /** Written beside and then moved, so that nobody ever reads half of it. */
  private static void make(Path file) throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    var readableByUs = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
    try {
      Files.writeString(readableByUs, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
      Files.move(readableByUs, file);
    } catch (FileAlreadyExistsException another) {
      Files.delete(readableByUs);
    }
  }
}
