package convo.shopfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the columns of a row that may be empty. */
final class Columns {
  private Columns() {}

  static <T> Optional<T> optional(ResultSet row, String column, Class<T> type) throws SQLException {
    return Optional.ofNullable(row.getObject(column, type));
  }
}
