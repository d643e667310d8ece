package convo.imports;

import static convo.words.Words.imports;

import convo.web.BadInput;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an owner says of the columns of her table.
 *
 * @param columns one for each
 */
public record ColumnsForm(List<Column> columns, Map<String, String> errors) implements Form {

  static ColumnsForm of(List<Column> columns) {
    return new ColumnsForm(columns, Map.of());
  }

  /**
   * As it was chosen.
   *
   * @param width how many columns there are
   */
  static ColumnsForm from(Context ctx, int width) {
    mustBe(ctx, width);
    var columns =
        IntStream.range(0, width)
            .mapToObj(at -> Form.text(ctx, name(at), 40))
            .map(key -> Column.named(key).orElseThrow(() -> new BadInput(imports().noColumn())))
            .toList();
    var check = new Check();
    for (var at = 0; at < width; at++) {
      var column = columns.get(at);
      check.that(
          column.isMany() || columns.indexOf(column) == at,
          name(at),
          imports().twice(column.label()));
    }
    return new ColumnsForm(columns, check.errors());
  }

  private static void mustBe(Context ctx, int width) {
    Form.mustBeWhole(ctx, IntStream.range(0, width).mapToObj(ColumnsForm::name));
  }

  static String name(int column) {
    return "column-" + column;
  }
}
