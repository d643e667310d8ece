package convo.database;

import convo.words.Language;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** How our own types stand in a column and records in a row, so that no query has to say it. */
final class Columns {
  /** What it makes of a text hangs on nothing else, so each is read once for all doors. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private Columns() {}

  static Jdbi jdbi(DataSource pool) {
    var jdbi = Jdbi.create(pool);
    // Not installed, only applied: it would prepare every handle for large objects and own types.
    new PostgresPlugin().customizeJdbi(jdbi);
    return jdbi.configure(SqlStatements.class, statements -> statements.setSqlParser(PARSER))
        .configure(
            StatementExceptions.class, failures -> failures.setMessageRendering(Columns::told))
        .registerColumnMapper(ShopId.class, stored(Long.class, ShopId::new))
        .registerColumnMapper(CustomerId.class, stored(UUID.class, CustomerId::new))
        .registerColumnMapper(UUID.class, stored(UUID.class, Function.identity()))
        .registerColumnMapper(
            Instant.class, stored(OffsetDateTime.class, OffsetDateTime::toInstant))
        .registerColumnMapper(DayOfWeek.class, stored(Integer.class, DayOfWeek::of))
        .registerColumnMapper(Currency.class, stored(String.class, Currency::getInstance))
        .registerColumnMapper(Locale.class, stored(String.class, Locale::forLanguageTag))
        .registerColumnMapper(Language.class, stored(String.class, Language::of))
        .registerColumnMapper(new ArrayColumns())
        .registerColumnMapper(EnumKeyColumns.mapper())
        .registerColumnMapper(new JsonColumns())
        .registerRowMapper(new RecordMappers())
        .registerArrayType(EnumKeyColumns.array())
        .registerArgument(EnumKeyColumns.argument())
        .registerArgument(new ShopArgument())
        .registerArgument(new CustomerArgument());
  }

  /** Makes a value of what the driver finds in its column; where that is empty there is none. */
  static <S, V> ColumnMapper<V> stored(Class<S> type, Function<S, V> made) {
    return (row, column, context) -> {
      var found = row.getObject(column, type);
      return found == null ? null : made.apply(found);
    };
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
