package convo.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table to be opened in a spreadsheet: UTF-8 with the mark by which one knows it, and no cell is
 * ever a formula, whoever has written its text and at whatever sign the spreadsheet parts cells.
 *
 * @param separator between two cells
 * @param head the names of the columns
 * @param rows each with as many cells as the head
 */
public record Spreadsheet(char separator, List<String> head, List<List<String>> rows) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What begins a formula, in whatever width or height it is written. */
  private static final String SIGNS =
      "=\uFE66\uFF1D\u207C\u208C\u2A75\u2A76"
          + "+\uFE62\uFF0B\u207A\u208A\uFB29"
          + "\\-\u2212\uFE63\uFF0D\u207B\u208B"
          + "@\uFE6B\uFF20";

  /**
   * Where a formula begins, whatever unseen stands before it: first of all, or behind what some
   * spreadsheet takes for the end of a cell. One that was made harmless already is so once more, so
   * that {@link #meant} finds it again.
   */
  private static final String FORMULA =
      "(?<![^;,|\t\r\n])%1$s(?=['\"\\p{Cf}]*[%2$s])|^%1$s(?=['\"\\p{Cf}]*[\t\r\n])";

  private static final Pattern BARE = Pattern.compile(FORMULA.formatted("", SIGNS));
  private static final Pattern GUARDED = Pattern.compile(FORMULA.formatted("'", SIGNS));

  /** With commas between the cells. */
  public Spreadsheet(List<String> head, List<List<String>> rows) {
    this(',', head, rows);
  }

  /**
   * The same as spreadsheets of a locale read it: with semicolons where a comma parts the whole
   * from its fraction.
   */
  public Spreadsheet in(Locale locale) {
    var isComma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    return new Spreadsheet(isComma ? ';' : ',', head, rows);
  }

  /** Answers with the table as a file that is saved and not shown. */
  public void download(Context ctx, String name) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType("text/csv; charset=utf-8").result(text().getBytes(StandardCharsets.UTF_8));
  }

  /** The whole file, with the mark before it. */
  public String text() {
    var text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, format())) {
      printer.printRecord(head.stream().map(Spreadsheet::harmless));
      for (var row : rows) {
        printer.printRecord(row.stream().map(Spreadsheet::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  private static String harmless(String cell) {
    return BARE.matcher(cell).replaceAll("'");
  }

  /** What a cell of such a table says: itself, without what kept it from being a formula. */
  public static String meant(String cell) {
    return GUARDED.matcher(cell).replaceAll("");
  }
}
