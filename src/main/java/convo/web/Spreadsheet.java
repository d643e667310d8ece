package convo.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table to be opened in a spreadsheet: UTF-8 with the mark by which one knows it, and no cell is
 * ever a formula, whoever has written its text.
 *
 * @param head the names of the columns
 * @param rows each with as many cells as the head
 */
public record Spreadsheet(List<String> head, List<List<String>> rows) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * How a formula begins, in whatever width it is written and whatever unseen stands before it; one
   * that was made harmless already is so once more, so that {@link #meant} finds it again.
   */
  private static final Pattern FORMULA = Pattern.compile("^'*\\p{Cf}*[=+\\-\u2212@\t\r\n]");

  /** Answers with the table as a file that is saved and not shown. */
  public void download(Context ctx, String name) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType("text/csv; charset=utf-8").result(text().getBytes(StandardCharsets.UTF_8));
  }

  /** The whole file, with the mark before it. */
  public String text() {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(head);
      for (var row : rows) {
        printer.printRecord(row.stream().map(Spreadsheet::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  /** What a cell of such a table says: itself, without what kept it from being a formula. */
  public static String meant(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String cell) {
    return FORMULA.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).find();
  }
}
