package convo.imports;

import convo.web.NormalText;
import java.util.List;

/**
 * A table as its file has it.
 *
 * @param head the names of the columns; empty ones where the file begins with its first customer
 */
public record Sheet(List<String> head, List<Row> rows) implements SheetReading {

  /**
   * One row with as many cells as the head.
   *
   * @param number as a spreadsheet counts it: the first row is 1
   * @param surplus what is in it beyond the columns
   */
  public record Row(int number, List<String> cells, List<String> surplus) {
    boolean isLonger() {
      return !surplus.isEmpty();
    }
  }

  /** The cells of a column that hold anything. */
  List<String> filled(int column) {
    return rows.stream()
        .map(row -> NormalText.of(row.cells().get(column)))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
