package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30 1",
        "-2",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹦1",
        "﹣1",
        "\u200B=1",
        "\uFEFF＝1"
      })
  void no_cell_is_a_formula(String cell) {
    assertThat(table("Note", cell)).matches("(?s)\uFEFFNote\r\n\"?'.*");
    assertThat(readBack(table("Note", cell), ',')).isEqualTo(cell);
    assertThat(table(cell, "x")).matches("(?s)\uFEFF\"?'.*");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      textBlock =
          """
          Ana;=HYPERLINK(1)   ~ Ana;'=HYPERLINK(1)
          Ana;"=HYPERLINK(1)  ~ Ana;'"=HYPERLINK(1)
          a,+1|-2;@x          ~ a,'+1|'-2;'@x
          a;'=1               ~ a;''=1
          a;＝1               ~ a;'＝1
          a; =1, 2-1 | x@y    ~ a; =1, 2-1 | x@y
          """)
  void nor_is_what_another_spreadsheet_takes_for_a_cell(String cell, String guarded) {
    var text = table("Note", cell);
    assertThat(text.replace("\"\"", "\"")).contains(guarded);
    assertThat(readBack(text, ',')).isEqualTo(cell);
  }

  @Test
  void whatever_is_typed_runs_nowhere_and_comes_back() {
    var signs = "=+-@;,\t|\n\r'\"a \u200B＝−";
    var random = new Random(7);
    for (var number = 0; number < 20_000; number++) {
      var cell =
          random
              .ints(random.nextInt(1, 12), 0, signs.length())
              .mapToObj(at -> signs.substring(at, at + 1))
              .collect(Collectors.joining());
      var locale = number % 2 == 0 ? Locale.GERMANY : Locale.UK;
      var text = new Spreadsheet(List.of("A", "B"), List.of(List.of("x", cell))).in(locale).text();
      assertThat(readBack(text, number % 2 == 0 ? ';' : ',')).isEqualTo(cell);
      assertThat(text.split("[;,\t|\r\n]"))
          .noneMatch(part -> part.matches("[\"\\p{Cf}]*[=+\\-@＝−].*"));
    }
  }

  @Test
  void where_a_comma_is_that_of_a_fraction_cells_are_parted_by_semicolons() {
    var table = new Spreadsheet(List.of("A", "B"), List.of(List.of("1,5", "a;b")));

    assertThat(table.in(Locale.GERMANY).text()).isEqualTo("\uFEFFA;B\r\n1,5;\"a;b\"\r\n");
    assertThat(table.in(Locale.UK).text()).isEqualTo("\uFEFFA,B\r\n\"1,5\",a;b\r\n");
  }

  /** The last cell of the last row, as an import reads it. */
  private static String readBack(String table, char separator) {
    var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (var parser = CSVParser.parse(table, format)) {
      var row = parser.getRecords().getLast();
      return Spreadsheet.meant(row.get(row.size() - 1));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ana", "1+1", " =1", "3 - 2"})
  void what_is_none_stays_as_it_is(String cell) {
    assertThat(table("Note", cell)).doesNotContain("'").contains(cell);
  }

  @Test
  void a_cell_may_hold_what_separates_cells_and_rows() {
    assertThat(table("Note", "Zoë said \"no\",\nthen yes"))
        .isEqualTo("\uFEFFNote\r\n\"Zoë said \"\"no\"\",\nthen yes\"\r\n");
  }

  @Test
  void every_row_stands_under_the_head() {
    var table = new Spreadsheet(List.of("A", "B"), List.of(List.of("1", "2"), List.of("3", "")));

    assertThat(table.text()).isEqualTo("\uFEFFA,B\r\n1,2\r\n3,\r\n");
  }

  private static String table(String head, String cell) {
    return new Spreadsheet(List.of(head), List.of(List.of(cell))).text();
  }
}
