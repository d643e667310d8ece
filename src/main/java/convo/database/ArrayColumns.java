package convo.database;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of what the driver knows by itself as it finds them. Jdbi would make a result set of
 * each, and that in every row.
 */
final class ArrayColumns implements ColumnMapperFactory {
  private static final Set<Type> KNOWN =
      Set.of(String.class, UUID.class, Long.class, Integer.class);

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    return type instanceof ParameterizedType list
            && list.getRawType() == List.class
            && KNOWN.contains(list.getActualTypeArguments()[0])
        ? Optional.of((row, column, context) -> list(row, column))
        : Optional.empty();
  }

  private static @Nullable List<?> list(ResultSet row, int column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? null : List.of((Object[]) array.getArray());
  }
}
