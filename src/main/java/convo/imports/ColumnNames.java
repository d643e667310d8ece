package convo.imports;

import convo.profiles.SortName;
import convo.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What people call the columns of their tables, which stands in {@code columns.txt}. */
final class ColumnNames {
  /** A shorter name is looked for as a word, not within one. */
  private static final int SHORTEST_PART = 5;

  private static final int SHORTEST_WORD = 4;

  /** Much else has a name or belongs to a family. */
  private static final Set<Column> WHOLE = Set.of(Column.NONE, Column.NAME, Column.FAMILY);

  private static final ColumnNames KNOWN = new ColumnNames();

  private final Map<String, Column> wholes = new HashMap<>();
  private final Map<String, Column> parts = new HashMap<>();

  private ColumnNames() {
    for (var line : resource().split("\n")) {
      var said = line.split(": ", 2);
      if (said.length == 2 && !line.startsWith("#")) {
        var column = Column.named(said[0]).orElseThrow();
        for (var name : said[1].split(", ")) {
          add(name, column);
        }
      }
    }
    for (var language : Language.offered()) {
      language.<Void, RuntimeException>speak(() -> {
        Column.all().forEach(column -> add(column.label(), column));
        return null;
      });
    }
  }

  private void add(String name, Column column) {
    wholes.putIfAbsent(folded(name), column);
    if (!name.startsWith("=") && !WHOLE.contains(column)) {
      parts.putIfAbsent(folded(name), column);
    }
  }

  /** What a column says whose name is known as it is. */
  static Optional<Column> whole(String name) {
    return Optional.ofNullable(KNOWN.wholes.get(folded(name)));
  }

  /** What a column says whose name holds a known one; the longest counts. */
  static Optional<Column> part(String name) {
    var folded = folded(name);
    var words = List.of(SortName.of("", name).split(" "));
    return KNOWN.parts.keySet().stream()
        .filter(known ->
            (known.length() >= SHORTEST_PART && folded.contains(known))
                || (known.length() >= SHORTEST_WORD && words.contains(known)))
        .max(Comparator.comparingInt(String::length).thenComparing(known -> known))
        .map(KNOWN.parts::get);
  }

  /** "E-Mail-Adresse" is "emailadresse", "Prénom" is "prenom". */
  private static String folded(String name) {
    return SortName.of("", name).replace(" ", "");
  }

  private static String resource() {
    try (var names = ColumnNames.class.getResourceAsStream("columns.txt")) {
      return new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
