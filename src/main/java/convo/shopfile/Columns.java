package convo.shopfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the columns of a row that may be empty. */
final class Columns {
  private Columns() {}

  static <T> Optional<T> optional(ResultSet row, String column, Class<T> type) throws SQLException {
    return Optional.ofNullable(row.getObject(column, type));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return optional(row, column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }
}
