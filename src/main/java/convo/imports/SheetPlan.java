package convo.imports;

import static convo.words.Words.imports;

import convo.shopfile.FiledCustomer;
import convo.shops.Shop;
import convo.web.Spreadsheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What will become of a table when it is brought in.
 *
 * @param columns what each column says
 * @param rows in the order of the table
 */
public record SheetPlan(Sheet sheet, List<Column> columns, List<ReadRow> rows) {

  /** Reads a table for a shop, of whose people those who are in it are looked up. */
  static SheetPlan of(
      Handle handle, Shop shop, Sheet sheet, List<Column> columns, LocalDate today) {
    var team = Team.of(handle, shop.id());
    var read = new RowReader(sheet, columns, shop, team, today).read();
    return new SheetPlan(sheet, columns, Twins.find(handle, shop.id(), read));
  }

  /** Those whom the shop does not know yet. */
  public List<ReadRow> fresh() {
    return rows.stream().filter(ReadRow::isNew).toList();
  }

  List<FiledCustomer> customers() {
    return fresh().stream().flatMap(row -> row.customer().stream()).toList();
  }

  /** Those who are there already. */
  public List<ReadRow> twins() {
    return rows.stream().filter(row -> row.twin().isPresent()).toList();
  }

  public List<ReadRow> bad() {
    return rows.stream().filter(ReadRow::isBad).toList();
  }

  /** Those who are brought in though somebody else has the same phone. */
  public List<ReadRow> housemates() {
    return rows.stream().filter(row -> row.housemate().isPresent()).toList();
  }

  public boolean isAllNew() {
    return fresh().size() == rows.size();
  }

  /** The rows that are left out, as they are, with why: a file to mend and send again. */
  public Spreadsheet leftOut() {
    var left = rows.stream().filter(row -> !row.isNew()).map(SheetPlan::cells).toList();
    var head = IntStream.range(0, columns.size()).mapToObj(this::name);
    return new Spreadsheet(Stream.concat(head, Stream.of(imports().toMend())).toList(), left);
  }

  /** What a column is called, in the file or, where it has no names, by what it says. */
  public String name(int column) {
    var name = sheet.head().get(column);
    if (!name.isEmpty()) {
      return name;
    }
    var says = columns.get(column);
    return says.equals(Column.NONE) ? imports().column(column + 1L) : says.label();
  }

  private static List<String> cells(ReadRow row) {
    var cells = Stream.concat(row.row().cells().stream(), Stream.of(row.told()));
    return Stream.concat(cells, row.row().surplus().stream()).toList();
  }

  /** The same where the shop's file refuses some of those who are new, by the number of the row. */
  SheetPlan without(Map<Integer, String> wrong) {
    return new SheetPlan(
        sheet,
        columns,
        rows.stream()
            .map(row ->
                wrong.containsKey(row.row().number())
                    ? ReadRow.wrong(row.row(), List.of(wrong.getOrDefault(row.row().number(), "")))
                    : row)
            .toList());
  }
}
