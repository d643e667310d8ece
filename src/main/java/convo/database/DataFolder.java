package convo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the embedded PostgreSQL keeps everything; nobody but its owner enters it. */
record DataFolder(Path folder) {
  /** Lies in a cluster that was made to the end: a kill may come in the middle of the making. */
  private static final String FINISHED = "convo-made";

  /** In milliseconds, so many times. */
  private static final long PAUSE = 50;

  private static final int MOST_TRIES = 100;

  static DataFolder in(Path data) {
    try {
      var folder = Files.createDirectories(data).resolve("postgresql");
      return new DataFolder(Files.createDirectories(folder, ownerOnly(folder)).toRealPath());
    } catch (IOException failure) {
      throw new CannotStart("CONVO_DATA names a folder that cannot be written: " + data, failure);
    }
  }

  /** Asked without making anything. */
  static boolean isMade(Path data) {
    return Files.isRegularFile(data.resolve("postgresql").resolve("cluster").resolve(FINISHED));
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var permissions = PosixFilePermissions.fromString("rwx------");
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
    return new FileAttribute<?>[0];
  }

  /** Held by one portal until the lock is closed or its process ends, by a kill too. */
  Optional<FileChannel> hold() {
    try {
      var lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isOurs(lock)) {
        return Optional.of(lock);
      }
      lock.close();
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return false;
    }
  }

  static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Path programs() {
    return folder.resolve("programs");
  }

  Path log() {
    return folder.resolve("log");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  String password() {
    return KeptSecret.in(passwordFile());
  }

  /** Where a folder has vanished, the next start would quietly make an empty one. */
  void refuseUnlessMade() {
    if (!Files.isRegularFile(cluster().resolve(FINISHED))) {
      throw new CannotStart(gone());
    }
  }

  String gone() {
    return "The embedded PostgreSQL has ended, and its folder %s is gone or cannot be used."
        .formatted(folder);
  }

  /** Ends every process that runs one of the programs of this folder, however it hangs. */
  void endProcesses() {
    for (var tries = 0; tries < MOST_TRIES && processes().findAny().isPresent(); tries++) {
      processes().forEach(ProcessHandle::destroyForcibly);
      pause();
    }
  }

  private Stream<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(this::isProgram).isPresent());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isProgram(String command) {
    return Path.of(command).startsWith(programs());
  }

  void markFinished() {
    try {
      Files.write(cluster().resolve(FINISHED), new byte[0]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes nothing: a cluster that was not made to the end is moved beside. */
  void setAsideUnfinished() {
    if (Files.exists(cluster()) && !Files.exists(cluster().resolve(FINISHED))) {
      try {
        var beside = Files.createTempDirectory(folder, "unfinished-");
        Files.move(cluster(), beside, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
