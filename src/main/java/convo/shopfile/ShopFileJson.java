package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import convo.database.EnumKey;
import convo.profiles.Consent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.mapper.RowMapper;

/** How the records of a shop file stand in JSON, with moments on the wall clock of the shop. */
final class ShopFileJson {
  static final JsonMapper MAPPER = mapper();

  private ShopFileJson() {}

  /** Everything that a value says, whether or not it need be said. */
  static JsonNode tree(Object value, ZoneId zone) {
    return read(write(value, zone), JsonNode.class, zone);
  }

  /** For a statement that makes rows of it. */
  static String write(Object value) {
    return write(value, ZoneOffset.UTC);
  }

  private static String write(Object value, ZoneId zone) {
    try {
      return MAPPER.writer().withAttribute(ZoneId.class, zone).writeValueAsString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static <T> T read(JsonNode tree, Class<T> type, ZoneId zone) {
    return read(tree.toString(), type, zone);
  }

  /** What a statement gives. */
  static <T> T read(String json, Class<T> type) {
    return read(json, type, ZoneOffset.UTC);
  }

  private static <T> T read(String json, Class<T> type, ZoneId zone) {
    try {
      return MAPPER.readerFor(type).withAttribute(ZoneId.class, zone).readValue(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Rows whose only column is JSON as in a file. */
  static <T> RowMapper<T> row(Class<T> type) {
    return (row, context) -> read(row.getString(1), type);
  }

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.READ_NULL_PROPERTIES)
            .nodeFactory(new StrippedTexts())
            .defaultPropertyInclusion(Value.construct(Include.NON_ABSENT, Include.ALWAYS))
            .addMixIn(EnumKey.class, ByKey.class)
            .addMixIn(Consent.Purpose.class, InCamelCase.class)
            .addMixIn(DayOfWeek.class, InThreeLetters.class)
            .addModules(new Jdk8Module(), texts());
    for (var empty : List.of(String.class, List.class, Map.class)) {
      builder.withConfigOverride(
          empty, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
    return builder.build();
  }

  private static SimpleModule texts() {
    var module = new SimpleModule();
    text(module, ZoneId.class, (text, zone) -> ZoneId.of(text), (id, zone) -> id.getId());
    text(
        module,
        Locale.class,
        (text, zone) -> Formats.language(text),
        (locale, zone) -> locale.toLanguageTag());
    text(module, LocalDate.class, (text, zone) -> Formats.day(text), (day, zone) -> day.toString());
    text(
        module,
        LocalDateTime.class,
        (text, zone) -> LocalDateTime.parse(text),
        (time, zone) -> time.toString());
    text(module, Instant.class, Formats::moment, Formats::written);
    return module;
  }

  private static <T> void text(
      SimpleModule module,
      Class<T> type,
      BiFunction<String, ZoneId, T> reading,
      BiFunction<T, ZoneId, String> writing) {
    module.addDeserializer(
        type,
        new StdScalarDeserializer<T>(type) {
          @Override
          public T deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return reading.apply(parser.getText(), (ZoneId) context.getAttribute(ZoneId.class));
          }
        });
    module.addSerializer(
        type,
        new StdScalarSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider context)
              throws IOException {
            json.writeString(writing.apply(value, (ZoneId) context.getAttribute(ZoneId.class)));
          }
        });
  }

  /** The blanks around a text mean nothing. */
  private static final class StrippedTexts extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    @Override
    public TextNode textNode(String text) {
      return super.textNode(text.strip());
    }
  }

  private interface ByKey {
    @JsonValue
    String key();
  }

  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  private interface InCamelCase {
    @JsonValue(false)
    String key();
  }

  @EnumNaming(ThreeLetters.class)
  private interface InThreeLetters {}

  /** "mon" of {@code MONDAY}. */
  static final class ThreeLetters implements EnumNamingStrategy {
    @Override
    public String convertEnumToExternalName(String name) {
      return name.substring(0, 3).toLowerCase(Locale.ROOT);
    }
  }
}
