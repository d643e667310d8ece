package convo.database;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.MappingException;

/** Constants that go by their {@link EnumKey#key} in a text column and in an array of texts. */
final class EnumKeyColumns {
  private EnumKeyColumns() {}

  static ColumnMapperFactory mapper() {
    return (type, config) ->
        isKeyed(type) ? Optional.of(mapper((Class<?>) type)) : Optional.empty();
  }

  private static ColumnMapper<?> mapper(Class<?> type) {
    var constants =
        Stream.of(type.getEnumConstants())
            .map(EnumKey.class::cast)
            .collect(toMap(EnumKey::key, identity()));
    return Columns.stored(String.class, key -> named(type, constants, key));
  }

  private static EnumKey named(Class<?> type, Map<String, EnumKey> constants, String key) {
    return Optional.ofNullable(constants.get(key))
        .orElseThrow(() -> new MappingException("No %s is \"%s\"".formatted(type, key)));
  }

  static ArgumentFactory argument() {
    return (type, value, config) ->
        value instanceof EnumKey keyed ? Optional.of(argument(keyed)) : Optional.empty();
  }

  private static Argument argument(EnumKey keyed) {
    return (position, statement, context) -> statement.setString(position, keyed.key());
  }

  static SqlArrayTypeFactory array() {
    return (type, config) ->
        isKeyed(type)
            ? Optional.of(SqlArrayType.<EnumKey>of("text", EnumKey::key))
            : Optional.empty();
  }

  private static boolean isKeyed(Type type) {
    return type instanceof Class<?> keyed
        && keyed.isEnum()
        && EnumKey.class.isAssignableFrom(keyed);
  }
}
