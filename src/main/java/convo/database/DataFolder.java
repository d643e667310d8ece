package convo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder in which the embedded PostgreSQL keeps everything; one portal at a time holds it. */
final class DataFolder implements AutoCloseable {
  /** Lies in a cluster that was made to the end: a kill may come in the middle of the making. */
  private static final String FINISHED = "convo-made";

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static DataFolder lock(Path data) {
    var folder = data.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(lock)) {
        lock.close();
        throw new CannotStart(
            "Another portal uses the data folder %s: stop it, or set CONVO_DATA to another folder."
                .formatted(folder));
      }
      return new DataFolder(folder, lock);
    } catch (IOException failure) {
      throw new CannotStart(
          "The data folder %s cannot be written: allow it, or set CONVO_DATA to another folder."
              .formatted(folder),
          failure);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  Path cluster() {
    return folder.resolve("postgresql");
  }

  Path programs() {
    return folder.resolve("programs");
  }

  Path log() {
    return folder.resolve("postgresql.log");
  }

  Path passwordFile() {
    return folder.resolve("postgresql.password");
  }

  String password() {
    return KeptSecret.in(passwordFile());
  }

  void markFinished() {
    try {
      var mark = cluster().resolve(FINISHED);
      if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    } catch (IOException failure) {
      throw new CannotStart("x", failure);
    }
  }

  /** Never deletes: what was not made to the end is moved beside. */
  void setAsideUnfinished() {
    if (Files.exists(cluster()) && !Files.exists(cluster().resolve(FINISHED))) {
      try {
        Files.move(
            cluster(),
            Files.createTempDirectory(folder, "unfinished-"),
            StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException failure) {
        throw new CannotStart("x", failure);
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
