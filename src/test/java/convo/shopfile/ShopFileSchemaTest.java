package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.database.EnumKey;
import convo.profiles.ProfileField;
import convo.shops.Limits;
import convo.shops.Policy;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors read says what the portal reads and writes. */
class ShopFileSchemaTest {
  private static final JsonNode SCHEMA = ShopFileSchema.TREE;

  @Test
  void every_file_that_is_kept_fits_and_every_file_that_is_written() throws IOException {
    for (var folder : List.of("demo", "src/test/resources/cast", "src/test/resources/premises")) {
      for (var path : jsonFiles(folder)) {
        var json = Files.readAllBytes(path);
        assertThat(problems(json)).as(path.toString()).isEmpty();
        assertThat(problems(ShopFileWriter.write(ShopFileReader.read(json)).getBytes(UTF_8)))
            .as("written: " + path)
            .isEmpty();
      }
    }
  }

  @Test
  void a_record_has_what_its_object_has() {
    var compared = new ArrayList<Class<?>>();
    compare(ShopFile.class, SCHEMA, compared);
    assertThat(compared)
        .contains(Policy.class, FiledStylist.TimeOff.class, FiledBooking.Guest.class)
        .hasSizeGreaterThan(12);
  }

  @Test
  void every_field_says_what_it_is() {
    var objects =
        Stream.concat(
            Stream.of(SCHEMA), StreamSupport.stream(SCHEMA.path("$defs").spliterator(), false));
    assertThat(objects.flatMap(object -> object.path("properties").properties().stream()))
        .hasSizeGreaterThan(80)
        .allSatisfy(field ->
            assertThat(field.getValue().path("description").asText())
                .as(field.getKey())
                .endsWith("."));
    assertThat(SCHEMA.path("$defs"))
        .allSatisfy(kind -> assertThat(kind.path("title").asText()).isNotEmpty());
  }

  @Test
  void a_shop_that_says_no_more_than_it_must_has_the_usual_rules() {
    var file =
        """
        {"slug": "a", "name": "A", "timeZone": "UTC", "currency": "EUR", "country": "DE", "locale": "de", "bookings": null}
        """;
    var shop = ShopFileReader.read(file.getBytes(UTF_8));
    assertThat(shop.policy()).isEqualTo(Policy.STANDARD);
    assertThat(shop.supportAccess()).isEqualTo("notice");
    assertThat(shop.bookings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          $defs/name/maxLength, NAME
          $defs/key/maxLength, KEY
          $defs/email/maxLength, EMAIL
          $defs/price/maximum, PRICE
          $defs/hours/allOf/0/maxItems, SPANS
          $defs/customer/properties/firstName/maxLength, PERSON_NAME
          $defs/customer/properties/lastName/maxLength, PERSON_NAME
          $defs/customer/properties/phone/maxLength, PHONE
          $defs/customer/properties/notes/maxLength, NOTES
          $defs/customer/properties/allergyNote/maxLength, CARE_NOTE
          $defs/customer/properties/dietaryNote/maxLength, CARE_NOTE
          $defs/customer/properties/tags/items/maxLength, TAG
          $defs/customer/properties/tags/allOf/0/maxItems, TAGS
          $defs/customer/properties/loyaltyPoints/maximum, POINTS
          $defs/front/properties/street/maxLength, STREET
          $defs/front/properties/postcode/maxLength, POSTCODE
          $defs/front/properties/town/maxLength, TOWN
          $defs/front/properties/phone/maxLength, PHONE
          $defs/front/properties/website/maxLength, WEBSITE
          $defs/front/properties/about/maxLength, ABOUT
          $defs/front/properties/sites/items/maxLength, SITE
          $defs/front/properties/sites/allOf/0/maxItems, SITES
          $defs/timeOff/properties/reason/maxLength, REASON
          $defs/service/properties/category/maxLength, CATEGORY
          $defs/service/properties/description/maxLength, DESCRIPTION
          $defs/service/properties/durationMinutes/maximum, SERVICE_MINUTES
          $defs/service/properties/bufferBeforeMinutes/maximum, BUFFER_MINUTES
          $defs/service/properties/bufferAfterMinutes/maximum, BUFFER_MINUTES
          $defs/gap/properties/minutes/maximum, SERVICE_MINUTES
          $defs/policy/properties/slotStepMinutes/minimum, LEAST_STEP_MINUTES
          $defs/policy/properties/slotStepMinutes/maximum, MOST_STEP_MINUTES
          $defs/policy/properties/minimumNoticeMinutes/maximum, NOTICE_MINUTES
          $defs/policy/properties/cancelNoticeMinutes/maximum, NOTICE_MINUTES
          $defs/policy/properties/horizonDays/maximum, HORIZON_DAYS
          """)
  void a_limit_is_that_of_the_forms(String place, String limit) throws Exception {
    assertThat(SCHEMA.at("/" + place).asLong())
        .isEqualTo(((Number) Limits.class.getField(limit).get(null)).longValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"bookings": [{"items": [], "service": "cut"}]}           | bookings[0].service: must not stand beside items
          {"bookings": [{"items": []}]}                             | bookings[0].items: must have one item or more
          {"bookings": [{"service": "cut"}]}                        | bookings[0].stylist: is missing; it must be a word of a-z
          {"stylists": [{"hours": {"mon": [["09:00", "09:00"]]}}]}  | stylists[0].hours.mon[0]: must not begin and end at the same time
          {"stylists": [{"hours": {"mon": [["24:00", "09:00"]]}}]}  | stylists[0].hours.mon[0][0]: must be a time such as 09:30, not "24:00"
          {"stylists": [{"hours": {"Mon": []}}]}                    | stylists[0].hours.Mon: is unknown here. Did you mean mon?
          {"front": {"street": "1\\n2\\n3\\n4"}}                 | front.street: must be a text of at most 200 characters in three lines
          {"front": {"website": "javascript:alert(1)"}}             | front.website: must be the address of a web page such as https://example.com
          {"front": {"language": "tlh"}}                            | front.language: must be a language that Convo speaks
          {"services": [{"gap": {"minutes": 0}}]}                   | services[0].gap.minutes: must be a whole number from 1 to 1,440, not 0
          {"customers": [7]}                                        | customers[0]: must be an object in braces { }, not 7
          """)
  void a_slip_is_said_so_that_it_can_be_mended(String json, String expected) throws IOException {
    assertThat(problems(json.getBytes(UTF_8)))
        .anySatisfy(problem -> assertThat(problem.toString()).startsWith(expected));
  }

  private static void compare(Class<?> type, JsonNode schema, List<Class<?>> compared) {
    compared.add(type);
    var names = new ArrayList<>(names(schema));
    names.remove("$schema");
    assertThat(Arrays.stream(type.getRecordComponents()).flatMap(ShopFileSchemaTest::names))
        .as(type.getSimpleName())
        .containsExactlyElementsOf(names);
    for (var component : type.getRecordComponents()) {
      if (!holdsTexts(component)) {
        var property = ShopFileSchema.resolved(schema.path("properties").path(name(component)));
        compare(component.getGenericType(), property, compared);
      }
    }
  }

  private static void compare(Type type, JsonNode schema, List<Class<?>> compared) {
    switch (type) {
      case ParameterizedType map when map.getRawType() == Map.class -> {
        var keys = (Class<?>) map.getActualTypeArguments()[0];
        var written = ShopFileJson.MAPPER.createObjectNode();
        for (var key : keys.getEnumConstants()) {
          written.setAll((ObjectNode) ShopFileJson.MAPPER.valueToTree(Map.of(key, "")));
        }
        assertThat(written.fieldNames()).toIterable().containsExactlyElementsOf(names(schema));
        names(schema)
            .forEach(name ->
                compare(
                    map.getActualTypeArguments()[1],
                    ShopFileSchema.resolved(schema.path("properties").path(name)),
                    compared));
      }
      case ParameterizedType list when list.getRawType() == List.class ->
          compare(
              list.getActualTypeArguments()[0],
              ShopFileSchema.resolved(schema.path("items")),
              compared);
      case ParameterizedType optional when optional.getRawType() == Optional.class ->
          compare(optional.getActualTypeArguments()[0], schema, compared);
      case Class<?> object when object.isRecord() && schema.has("properties") ->
          compare(object, schema, compared);
      case Class<?> words when EnumKey.class.isAssignableFrom(words) ->
          assertThat(schema.path("enum"))
              .extracting(JsonNode::asText)
              .containsExactlyElementsOf(
                  Arrays.stream(words.getEnumConstants())
                      .map(word -> ((EnumKey) word).key())
                      .toList());
      default -> {}
    }
  }

  private static List<String> names(JsonNode object) {
    return object.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }

  /** The fields that a component holds: one, or as many as there are plain texts. */
  private static Stream<String> names(RecordComponent component) {
    return holdsTexts(component)
        ? ProfileField.plainTexts().stream().map(ProfileField::key)
        : Stream.of(name(component));
  }

  private static boolean holdsTexts(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonAnyGetter.class);
  }

  private static String name(RecordComponent component) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElse(component.getName());
  }

  private static List<Path> jsonFiles(String folder) throws IOException {
    try (var files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static List<FileProblem> problems(byte[] json) throws IOException {
    return ShopFileSchema.problems(ShopFileJson.MAPPER.readTree(json));
  }
}
