package convo.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.MappingException;
import org.jdbi.v3.core.mapper.QualifiedColumnMapperFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jspecify.annotations.Nullable;

/** Reads {@link Json}, whose keys are named as columns are and whose constants go by their keys. */
final class JsonColumns implements QualifiedColumnMapperFactory {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  @Override
  public Optional<ColumnMapper<?>> build(QualifiedType<?> type, ConfigRegistry config) {
    return type.hasQualifier(Json.class)
        ? Optional.of(mapper(MAPPER.readerFor(MAPPER.constructType(type.getType()))))
        : Optional.empty();
  }

  private static ColumnMapper<?> mapper(ObjectReader reader) {
    return (row, column, context) -> read(reader, row, column);
  }

  private static @Nullable Object read(ObjectReader reader, ResultSet row, int column)
      throws SQLException {
    var json = row.getString(column);
    try {
      return json == null ? null : reader.readValue(json);
    } catch (JsonProcessingException unexpected) {
      // Not with its cause, whose message may quote what stands in the column.
      throw new MappingException(
          "Column %d is not the JSON of a %s".formatted(column, reader.getValueType()));
    }
  }
}
