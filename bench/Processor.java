import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** How much processor time processes have taken, and memory, as Linux tells; elsewhere 0. */
final class Processor {
  private static final double MILLIS_OF_TICK = 10;

  private Processor() {}

  /** In milliseconds. */
  static double of(ProcessHandle process) {
    return ticks(process.pid()) * MILLIS_OF_TICK;
  }

  /** Of a process and all that it has started, also what has ended since, in milliseconds. */
  static double ofFamily(ProcessHandle parent) {
    return LongStream.concat(
                LongStream.of(parent.pid()), parent.descendants().mapToLong(ProcessHandle::pid))
            .map(pid -> ticks(pid) + endedTicks(pid))
            .sum()
        * MILLIS_OF_TICK;
  }

  private static long ticks(long pid) {
    return sum(pid, 11);
  }

  private static long endedTicks(long pid) {
    return sum(pid, 13);
  }

  /** Of time in the program and time in the system, which stand beside each other. */
  private static long sum(long pid, int at) {
    var text = read("/proc/%d/stat".formatted(pid));
    if (text.isEmpty()) {
      return 0;
    }
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[at]) + Long.parseLong(fields[at + 1]);
  }

  /** The most that was ever resident, in MB. */
  static long mostResident(ProcessHandle process) {
    return read("/proc/%d/status".formatted(process.pid()))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException gone) {
      return "";
    }
  }
}
