package convo.shopfile;

import java.util.List;
import java.util.stream.IntStream;

/** An element of a list in a shop file with its path, such as {@code bookings[12]}. */
record Placed<T>(String path, T value) {

  static <T> List<Placed<T>> in(String path, List<T> values) {
    return IntStream.range(0, values.size())
        .mapToObj(index -> new Placed<>("%s[%d]".formatted(path, index), values.get(index)))
        .toList();
  }
}
