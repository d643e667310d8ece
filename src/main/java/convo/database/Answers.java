package convo.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.UnableToProduceResultException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The answers of several statements that go to the database in one message, as one query with a
 * semicolon between them: taken once each, in their order.
 */
public final class Answers {
  private final Statement statement;
  private final StatementContext context;
  private boolean isFirst = true;

  private Answers(Statement statement, StatementContext context) {
    this.statement = statement;
    this.context = context;
  }

  /** Sends the query and takes all its answers. */
  public static <T> T of(Query query, Function<Answers, T> taking) {
    return query.execute((executed, context) -> {
      try (context) {
        return taking.apply(new Answers(executed.get(), context));
      }
    });
  }

  /** The rows of the next answer. */
  public <T> List<T> list(RowMapper<T> mapper) {
    try (var rows = next()) {
      var each = mapper.specialize(rows, context);
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(each.map(rows, context));
      }
      return list;
    } catch (SQLException failure) {
      throw new UnableToProduceResultException(failure, context);
    }
  }

  /** The rows of the next answer, each as this type. */
  public <T> List<T> list(Class<T> type) {
    return list(context.findMapperFor(type).orElseThrow());
  }

  private ResultSet next() throws SQLException {
    if (!isFirst && !statement.getMoreResults()) {
      throw new IllegalStateException("All answers are taken.");
    }
    isFirst = false;
    return statement.getResultSet();
  }
}
