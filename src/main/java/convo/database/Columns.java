package convo.database;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** How our own keys stand in a column, so that no query has to say it. */
final class Columns {
  private Columns() {}

  static Jdbi jdbi(DataSource pool) {
    var jdbi = Jdbi.create(pool);
    // Not installed, only applied: it would prepare every handle for large objects and own types.
    new PostgresPlugin().customizeJdbi(jdbi);
    return jdbi.configure(
            StatementExceptions.class, failures -> failures.setMessageRendering(Columns::told))
        .registerColumnMapper(
            ShopId.class, (row, column, context) -> new ShopId(row.getLong(column)))
        .registerColumnMapper(
            CustomerId.class,
            (row, column, context) -> new CustomerId(row.getObject(column, UUID.class)))
        .registerArgument(new ShopArgument())
        .registerArgument(new CustomerArgument());
  }

  /**
   * A failure names its statement, never what was bound to it: that may be an address or a code.
   */
  private static String told(StatementException failure) {
    var context = Optional.ofNullable(failure.getStatementContext());
    return failure.getShortMessage()
        + context.map(known -> " in " + known.getRenderedSql()).orElse("");
  }

  private static final class ShopArgument extends AbstractArgumentFactory<ShopId> {
    ShopArgument() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(ShopId shop, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, shop.value());
    }
  }

  private static final class CustomerArgument extends AbstractArgumentFactory<CustomerId> {
    CustomerArgument() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(CustomerId customer, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, customer.value());
    }
  }
}
