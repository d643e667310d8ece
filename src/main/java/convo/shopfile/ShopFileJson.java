package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** How the records of a shop file stand in JSON. */
final class ShopFileJson {
  /** Reads and writes with the zone of the shop as the attribute {@code ZoneId.class}. */
  static final JsonMapper MAPPER = mapper();

  private ShopFileJson() {}

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.READ_NULL_PROPERTIES)
            .nodeFactory(new StrippedTexts())
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .addMixIn(EnumKey.class, ByKey.class)
            .addMixIn(Consent.Purpose.class, InCamelCase.class)
            .addMixIn(DayOfWeek.class, Weekday.class)
            .addModules(new Jdk8Module(), texts());
    for (var empty : List.of(String.class, List.class, Map.class)) {
      builder.withConfigOverride(
          empty, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
    return builder.build();
  }

  private static SimpleModule texts() {
    var module = new SimpleModule();
    text(module, ZoneId.class, (text, zone) -> ZoneId.of(text), (value, zone) -> value.getId());
    text(
        module,
        Locale.class,
        (text, zone) -> Formats.language(text),
        (value, zone) -> value.toLanguageTag());
    text(
        module,
        LocalDate.class,
        (text, zone) -> Formats.day(text),
        (value, zone) -> value.toString());
    text(
        module,
        LocalDateTime.class,
        (text, zone) -> Formats.wallTime(text),
        (value, zone) -> value.toString());
    text(
        module,
        Instant.class,
        Formats::moment,
        (value, zone) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(zone)));
    return module;
  }

  private static <T> void text(
      SimpleModule module,
      Class<T> type,
      BiFunction<String, ZoneId, T> reading,
      BiFunction<T, ZoneId, String> writing) {
    module.addDeserializer(type, new TextReader<>(type, reading));
    module.addSerializer(type, new TextWriter<>(type, writing));
  }

  private static final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient BiFunction<String, ZoneId, T> reading;

    TextReader(Class<T> type, BiFunction<String, ZoneId, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return reading.apply(parser.getText(), (ZoneId) context.getAttribute(ZoneId.class));
    }
  }

  private static final class TextWriter<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient BiFunction<T, ZoneId, String> writing;

    TextWriter(Class<T> type, BiFunction<T, ZoneId, String> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.writeString(writing.apply(value, (ZoneId) context.getAttribute(ZoneId.class)));
    }
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

  private enum Weekday {
    @JsonProperty("mon")
    MONDAY,
    @JsonProperty("tue")
    TUESDAY,
    @JsonProperty("wed")
    WEDNESDAY,
    @JsonProperty("thu")
    THURSDAY,
    @JsonProperty("fri")
    FRIDAY,
    @JsonProperty("sat")
    SATURDAY,
    @JsonProperty("sun")
    SUNDAY
  }
}
