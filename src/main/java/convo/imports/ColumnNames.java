package convo.imports;

import convo.profiles.SortName;
import convo.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What people call the columns of their tables, which stands in {@code columns.txt}. */
final class ColumnNames {
  /** A shorter name is looked for as a whole, not within another. */
  private static final int SHORTEST_PART = 4;

  private static final ColumnNames KNOWN = new ColumnNames();

  private final Map<String, Column> columns = new HashMap<>();

  private ColumnNames() {
    for (var line : resource().split("\n")) {
      var parts = line.split(": ", 2);
      if (parts.length == 2 && !line.startsWith("#")) {
        var column = Column.named(parts[0]).orElseThrow();
        for (var name : parts[1].split(", ")) {
          columns.putIfAbsent(folded(name), column);
        }
      }
    }
    for (var language : Language.offered()) {
      language.<Void, RuntimeException>speak(() -> {
        Column.all().forEach(column -> columns.putIfAbsent(folded(column.label()), column));
        return null;
      });
    }
  }

  /** What a column of this name says, as far as one can tell. */
  static Optional<Column> find(String name) {
    var folded = folded(name);
    return Optional.ofNullable(KNOWN.columns.get(folded))
        .or(() ->
            KNOWN.columns.keySet().stream()
                .filter(known -> known.length() >= SHORTEST_PART && folded.contains(known))
                .max(Comparator.comparingInt(String::length).thenComparing(known -> known))
                .map(KNOWN.columns::get));
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
