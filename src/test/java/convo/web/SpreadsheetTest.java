package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(table("Note", cell)).matches("(?s)\uFEFFNote\r\n\"?'.*").contains(cell);
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
