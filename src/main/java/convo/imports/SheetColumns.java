package convo.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table say, as guessed and as somebody has put it right. */
public final class SheetColumns {
  private SheetColumns() {}

  /** As guessed. */
  public static List<Column> of(Sheet sheet) {
    return ColumnGuess.of(sheet);
  }

  /**
   * As guessed, except for the columns that are named with the key of what they say; empty where
   * there is no such column or key.
   */
  public static Optional<List<Column>> of(Sheet sheet, Map<String, String> named) {
    var columns = new ArrayList<>(of(sheet));
    for (var one : named.entrySet()) {
      var place = sheet.head().indexOf(one.getKey());
      var column = Column.named(one.getValue());
      if (place < 0 || column.isEmpty()) {
        return Optional.empty();
      }
      columns.replaceAll(
          other -> other.equals(column.get()) && !other.isMany() ? Column.NONE : other);
      columns.set(place, column.get());
    }
    return Optional.of(List.copyOf(columns));
  }

  /** What a column may say, for the command line. */
  public static List<String> keys() {
    return Column.all().stream().map(Column::key).toList();
  }
}
