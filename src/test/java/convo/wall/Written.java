package convo.wall;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A checked-in list below {@code src/test/resources/wall}: a table stands at the margin, with its
 * reason after a dash, and below it what each role may do.
 */
public record Written(String text) {
  private static final String DASH = " - ";

  /** A name without a leading slash is one below {@code wall/}. */
  static Written read(String name) {
    try (var input =
        Written.class.getResourceAsStream(name.startsWith("/") ? name : "/wall/" + name)) {
      return new Written(
          new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Who gets what at every address. */
  public static String matrix() {
    return read("/access-matrix.txt").text();
  }

  /** The reason of each table that has one. */
  Map<String, String> reasons() {
    return text.lines()
        .filter(line -> line.matches("\\S.*" + DASH + ".*"))
        .map(line -> line.split(DASH, 2))
        .collect(toMap(parts -> parts[0], parts -> DASH + parts[1]));
  }
}
