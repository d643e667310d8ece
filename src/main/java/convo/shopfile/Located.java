package convo.shopfile;

import java.util.List;
import java.util.stream.IntStream;

/** An element of a list in a shop file with its path, such as {@code bookings[12]}. */
record Located<T>(String path, T value) {

  static <T> List<Located<T>> in(String path, List<T> values) {
    return IntStream.range(0, values.size())
        .mapToObj(index -> new Located<>("%s[%d]".formatted(path, index), values.get(index)))
        .toList();
  }
}
