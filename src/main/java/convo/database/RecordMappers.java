package convo.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes any record of a row whose columns go by the names of its components. A record that stands
 * in one column is left to the mapper of that column.
 */
final class RecordMappers implements RowMapperFactory {
  private final Map<Type, Optional<RowMapper<?>>> made = new ConcurrentHashMap<>();

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    return made.computeIfAbsent(type, wanted -> make(wanted, config));
  }

  private static Optional<RowMapper<?>> make(Type type, ConfigRegistry config) {
    return type instanceof Class<?> row
            && row.isRecord()
            && config.get(ColumnMappers.class).findFor(type).isEmpty()
        ? Optional.of(new Kept<>(ConstructorMapper.of(canonical(row)), new ConcurrentHashMap<>()))
        : Optional.empty();
  }

  /** Also of a record that only its own class knows; one that is nested in it is public. */
  private static Constructor<?> canonical(Class<?> row) {
    try {
      var components =
          Stream.of(row.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
      var constructor = row.getDeclaredConstructor(components);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Jdbi looks anew for the column of each component at every statement, which costs more than to
   * read a page of rows. What it finds for the same columns is the same, and so is kept.
   */
  private record Kept<T>(RowMapper<T> mapper, Map<List<String>, RowMapper<T>> found)
      implements RowMapper<T> {
    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
      return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
      var columns = columns(row);
      var known = found.get(columns);
      if (known != null) {
        return known;
      }
      var fresh = mapper.specialize(row, context);
      found.put(columns, fresh);
      return fresh;
    }

    private static List<String> columns(ResultSet row) throws SQLException {
      var about = row.getMetaData();
      var columns = new ArrayList<String>();
      for (var column = 1; column <= about.getColumnCount(); column++) {
        columns.add(about.getColumnLabel(column));
      }
      return columns;
    }
  }
}
