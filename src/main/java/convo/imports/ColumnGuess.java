package convo.imports;

import convo.profiles.ProfileField;
import convo.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Guesses what the columns of a table say: from the names that are known as they are, then from
 * what stands in the other names, then from what stands in the cells.
 */
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
    var head = sheet.head();
    var guessed = new HashMap<Integer, Column>();
    guess(guessed, sheet, at -> ColumnNames.whole(head.get(at)).filter(fitting(sheet, at)));
    guess(guessed, sheet, at -> ColumnNames.part(head.get(at)).filter(fitting(sheet, at)));
    guess(guessed, sheet, at -> seen(sheet.filled(at)));
    return IntStream.range(0, head.size())
        .mapToObj(at -> guessed.getOrDefault(at, Column.NONE))
        .toList();
  }

  /** One more way for the columns that are not guessed yet; what one says no other does. */
  private static void guess(
      Map<Integer, Column> guessed, Sheet sheet, IntFunction<Optional<Column>> way) {
    for (var at = 0; at < sheet.head().size(); at++) {
      if (!guessed.containsKey(at)) {
        var place = at;
        way.apply(at)
            .filter(found -> found.isMany() || !guessed.containsValue(found))
            .ifPresent(found -> guessed.put(place, found));
      }
    }
  }

  /** Unless what stands there says that it cannot be. */
  private static Predicate<Column> fitting(Sheet sheet, int at) {
    return column -> fits(column, sheet.filled(at));
  }

  private static boolean fits(Column column, List<String> filled) {
    if (filled.isEmpty()) {
      return true;
    }
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
