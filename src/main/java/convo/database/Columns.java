package convo.database;

import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** How our own types stand in a column, so that no query has to say it. */
final class Columns {
  private Columns() {}

  static Jdbi jdbi(DataSource pool) {
    return Jdbi.create(pool)
        .installPlugin(new PostgresPlugin())
        .registerColumnMapper(
            ShopId.class, (row, column, context) -> new ShopId(row.getLong(column)))
        .registerColumnMapper(
            CustomerId.class,
            (row, column, context) -> new CustomerId(row.getObject(column, UUID.class)));
  }
}
