package convo.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days as spreadsheets of all countries write them. */
final class WrittenDay {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})([ T].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4}|[0-9]{2})( .*)?");

  private final boolean isMonthFirst;
  private final LocalDate today;

  /**
   * The way of one column, in which no day has two meanings.
   *
   * @param cells all that stands there
   * @param isAmerican whether the month comes first where nothing tells
   */
  WrittenDay(List<String> cells, boolean isAmerican, LocalDate today) {
    var found = cells.stream().map(YEAR_LAST::matcher).filter(cell -> cell.matches()).toList();
    var isDayFirst = found.stream().anyMatch(cell -> Integer.parseInt(cell.group(1)) > 12);
    this.isMonthFirst =
        !isDayFirst
            && (isAmerican
                || found.stream().anyMatch(cell -> Integer.parseInt(cell.group(2)) > 12));
    this.today = today;
  }

  /** As forms have it, "1990-05-31"; what is no day stays as it is. */
  String read(String cell) {
    return day(cell).map(LocalDate::toString).orElse(cell);
  }

  private Optional<LocalDate> day(String cell) {
    try {
      var first = YEAR_FIRST.matcher(cell);
      if (first.matches()) {
        return Optional.of(day(first.group(1), first.group(2), first.group(3)));
      }
      var last = YEAR_LAST.matcher(cell);
      if (last.matches()) {
        return Optional.of(
            isMonthFirst
                ? day(last.group(3), last.group(1), last.group(2))
                : day(last.group(3), last.group(2), last.group(1)));
      }
      return Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A year of two digits is the last one that was. */
  private LocalDate day(String year, String month, String day) {
    var typed = Integer.parseInt(year);
    var century = today.getYear() / 100 * 100;
    var whole = year.length() > 2 ? typed : typed + century;
    return LocalDate.of(
        year.length() == 2 && whole > today.getYear() ? whole - 100 : whole,
        Integer.parseInt(month),
        Integer.parseInt(day));
  }
}
