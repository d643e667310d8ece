package convo.imports;

import convo.profiles.ProfileField;
import convo.web.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses what the columns of a table say, from their names and from what stands in them. */
final class ColumnGuess {
  private static final Pattern PHONE = Pattern.compile("(\\+|0|\\()[0-9 ()/.\\-]{5,25}");

  /** Of the cells, in per cent: where the name says the same, and where it does not. */
  private static final long HALF = 50;

  private static final long MOST = 80;
  private static final Column EMAIL = new Column(ProfileField.EMAIL.key());
  private static final Column TELEPHONE = new Column(ProfileField.PHONE.key());

  private ColumnGuess() {}

  /** One for each column; {@link Column#NONE} where nothing is to be told. */
  static List<Column> of(Sheet sheet) {
    var guessed = new ArrayList<Column>();
    var taken = new HashSet<Column>();
    for (var at = 0; at < sheet.head().size(); at++) {
      var filled = sheet.filled(at);
      var column =
          named(sheet.head().get(at), filled)
              .or(() -> seen(filled))
              .filter(found -> found.isMany() || taken.add(found))
              .orElse(Column.NONE);
      guessed.add(column);
    }
    return guessed;
  }

  /** By the name, unless what stands there says that it cannot be. */
  private static Optional<Column> named(String name, List<String> filled) {
    return ColumnNames.find(name).filter(column -> filled.isEmpty() || fits(column, filled));
  }

  private static boolean fits(Column column, List<String> filled) {
    if (column.equals(EMAIL)) {
      return share(filled, cell -> cell.contains("@")) >= HALF;
    }
    if (column.equals(TELEPHONE)) {
      return share(filled, cell -> cell.matches("(?s)[^@]*[0-9]{3}[^@]*")) >= HALF;
    }
    return share(filled, Form.EMAIL.asMatchPredicate()) < HALF;
  }

  private static Optional<Column> seen(List<String> filled) {
    if (share(filled, Form.EMAIL.asMatchPredicate()) >= MOST) {
      return Optional.of(EMAIL);
    }
    return share(filled, PHONE.asMatchPredicate()) >= MOST
        ? Optional.of(TELEPHONE)
        : Optional.empty();
  }

  /** How many of the cells are so, in per cent. */
  private static long share(List<String> filled, Predicate<String> what) {
    return filled.isEmpty() ? 0 : 100 * filled.stream().filter(what).count() / filled.size();
  }
}
