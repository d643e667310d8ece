package convo.database;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.MappingException;
import org.jspecify.annotations.Nullable;

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

  /** Prepared by type, or Jdbi would take its own for enums first, which binds their names. */
  static ArgumentFactory.Preparable argument() {
    return (type, config) ->
        type instanceof Class<?> keyed && EnumKey.class.isAssignableFrom(keyed)
            ? Optional.of(EnumKeyColumns::argument)
            : Optional.empty();
  }

  private static Argument argument(@Nullable Object constant) {
    return constant instanceof EnumKey keyed
        ? (position, statement, context) -> statement.setString(position, keyed.key())
        : new NullArgument(Types.VARCHAR);
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
