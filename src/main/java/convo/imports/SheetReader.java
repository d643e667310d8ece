package convo.imports;

import static convo.words.Words.imports;

import convo.imports.SheetReading.Refused;
import convo.web.Form;
import convo.web.Spreadsheet;
import convo.web.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file as a table: CSV with any separator and in any encoding that spreadsheets write. */
public final class SheetReader {
  static final int MOST_ROWS = 10_000;
  static final int MOST_COLUMNS = 100;

  /** Each is a text in memory. */
  static final int MOST_CELLS = 400_000;

  /** More than a row has even where its cells hold sentences. */
  private static final int MOST_SEPARATORS = 5_000;

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

  /** Rows by which the separator is known. */
  private static final int SAMPLE = 30;

  private SheetReader() {}

  /**
   * The table, or a sentence for whoever sent the file.
   *
   * @param country of the shop, two letters
   */
  public static SheetReading read(byte[] file, String country) {
    if (file.length > Upload.LARGEST) {
      return new Refused(imports().tooLarge());
    }
    if (SheetText.begins(file, 'P', 'K', 3, 4) || SheetText.begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new Refused(imports().workbook());
    }
    if (SheetText.begins(file, '%', 'P', 'D', 'F')) {
      return new Refused(imports().noTable());
    }
    var text = SheetText.of(file, country);
    if (text.isBlank()) {
      return new Refused(imports().empty());
    }
    if (text.indexOf('\0') >= 0) {
      return new Refused(imports().noText());
    }
    var separators = text.lines().mapToLong(SheetReader::separators).max().orElse(0);
    return separators > MOST_SEPARATORS
        ? new Refused(imports().tooManyColumns(separators + 1, MOST_COLUMNS))
        : table(text);
  }

  private static long separators(String line) {
    return line.chars().filter(sign -> SEPARATORS.contains((char) sign)).count();
  }

  private static SheetReading table(String text) {
    var named = text.matches("(?s)sep=[;,|\\t]\\R.*");
    var separator = named ? text.charAt(4) : separator(text);
    var body = named ? text.replaceFirst(".*\\R", "") : text;
    var records = new ArrayList<List<String>>();
    var count = 0;
    try (var parser = parser(body, separator)) {
      for (var record : parser) {
        if (record.size() > MOST_COLUMNS) {
          return new Refused(imports().tooManyColumns(record.size(), MOST_COLUMNS));
        }
        records.add(cells(record));
        if (records.size() > MOST_ROWS + 1) {
          return new Refused(imports().tooManyRows(MOST_ROWS));
        }
        count += record.size();
        if (count > MOST_CELLS) {
          return new Refused(imports().tooManyCells(MOST_CELLS));
        }
      }
    } catch (IOException | UncheckedIOException broken) {
      return new Refused(imports().brokenQuote(records.size() + 1L));
    }
    return records.isEmpty() ? new Refused(imports().empty()) : sheet(records);
  }

  private static SheetReading sheet(List<List<String>> records) {
    var first = records.getFirst();
    var isHead = first.stream().noneMatch(cell -> Form.EMAIL.matcher(cell).matches());
    var head = isHead ? first : first.stream().map(_ -> "").toList();
    var rows = new ArrayList<Sheet.Row>();
    for (var at = isHead ? 1 : 0; at < records.size(); at++) {
      var cells = records.get(at);
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row(at + 1, cells, head.size()));
      }
    }
    return rows.isEmpty() ? new Refused(imports().noRows()) : new Sheet(head, List.copyOf(rows));
  }

  private static Sheet.Row row(int number, List<String> cells, int width) {
    var fitting = Stream.concat(cells.stream(), Stream.generate(() -> "")).limit(width).toList();
    var surplus = cells.stream().skip(width).toList();
    return new Sheet.Row(
        number, fitting, surplus.stream().allMatch(String::isEmpty) ? List.of() : surplus);
  }

  /** Without what keeps a spreadsheet from reading a formula, and without what no text may hold. */
  private static List<String> cells(CSVRecord record) {
    return record.stream()
        .map(cell -> Form.CONTROL.matcher(Spreadsheet.meant(cell).replace("\r\n", "\n")))
        .map(cell -> cell.replaceAll(" ").strip())
        .toList();
  }

  /** The one that makes the most rows as wide as the first. */
  private static char separator(String text) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(separator -> alike(text, separator)))
        .orElseThrow();
  }

  private static long alike(String text, char separator) {
    try (var parser = parser(text, separator)) {
      var widths = parser.stream().limit(SAMPLE).map(CSVRecord::size).toList();
      var width = Optional.of(widths.getFirst()).filter(first -> first > 1).orElse(-1);
      return 100 * widths.stream().filter(width::equals).count() + Math.clamp(width, 0, 99);
    } catch (IOException | UncheckedIOException broken) {
      return 0;
    }
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    return CSVParser.parse(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
  }
}
