import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.copy.CopyManager;

/** Rows of one table, gathered in the text that COPY takes. */
final class Rows {
  private final String table;
  private final String columns;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param columns with commas between
   */
  Rows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Takes values without tabs, line ends and backslashes; an empty Optional is null. */
  void add(Object... values) {
    for (var value : values) {
      if (value instanceof Optional<?> maybe) {
        text.append(maybe.isPresent() ? maybe.get() : "\\N");
      } else {
        text.append(value);
      }
      text.append('\t');
    }
    text.setCharAt(text.length() - 1, '\n');
  }

  /** Answers how many were sent. */
  int send(CopyManager copy) throws SQLException {
    try {
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return (int)
          copy.copyIn(
              "copy %s (%s) from stdin".formatted(table, columns),
              new ByteArrayInputStream(bytes),
              1 << 16);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }
}
