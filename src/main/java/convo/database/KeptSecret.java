package convo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret in a file that nobody else may read, made when it is first asked for. */
public final class KeptSecret {
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

  private static void make(Path file) throws IOException {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        beside,
        HexFormat.of().formatHex(random),
        StandardOpenOption.CREATE,
        StandardOpenOption.SYNC);
    Files.move(beside, file);
  }
}
