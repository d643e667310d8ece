package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopFileReaderTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "slug": "bella"                | "slug": "Bella!"                  | slug: must be a word of a-z, 0-9 and hyphens of at most 40 letters, not "Bella!"
          "slug": "bella",               |                                   | slug: is missing; it must be a word
          "timeZone": "Europe/Berlin"    | "timezone": "Europe/Berlin"       | timezone: is unknown here. Did you mean timeZone?
          "Europe/Berlin"                | "Berlin"                          | timeZone: must be a time zone such as Europe/Berlin, not "Berlin"
          "EUR"                          | "EURO"                            | currency: must be a currency of three letters such as EUR
          "priceCents": 2800             | "priceCents": 28.50               | services[2].priceCents: must be a whole number from 0 to 100,000,000, not 28.5
          "minutes": 45}                 | "minutes": 95}                    | services[1].gap: must end before the 120 minutes of the service do
          "key": "colour"                | "key": "cut"                      | services[1]: has the same key as services[0]
          ["09:00", "14:00"]             | ["9", "14:00"]                    | stylists[1].hours.sat[0][0]: must be a time such as 09:30
          ["09:00", "14:00"]             | ["09:00"]                         | stylists[1].hours.sat[0]: must be a pair such as
          "hours": []                    | "hours": {}                       | stylists[1].exceptions[0].hours: must be a list in brackets
          "sat": [["09:00", "14:00"]]    | "sat": [["20:00", "10:00"]], "sun": [["09:00", "14:00"]] | stylists[1].hours.sun: begin before the work of sat, which goes on after midnight, ends
          "role": "manager"              | "role": "boss"                    | members[1].role: must be one of owner, manager, stylist, not "boss"
          "stylist": "sam"}              | "stylist": "sma"}                 | no stylist has the key "sma". Did you mean sam?
          "email": "ayse@example.com"    | "email": "ayse"                   | customers[5].email: must be an e-mail address, not "ayse"
          "email": "ayse@example.com"    | "email": "CLEO@example.com"       | customers[5]: has the same e-mail as customers[0]; for a family member say "family": true
          "030 7654321"                  | "030"                             | customers[5].phone: This phone number has too few digits
          "birthDate": "1988-05-14"      | "birthDate": "14.05.1988"         | customers[0].birthDate: must be a date such as 2026-12-24, not "14.05.1988"
          "birthDate": "1988-05-14"      | "birthDate": "+99999-05-14"       | customers[0].birthDate: must be a date
          "email": "ayse@example.com"    | "email": ".ayse@example.com"      | customers[5].email: must be an e-mail address
          "name": "Cut"                  | "name": "\\u200b\\u00a0"          | services[0].name: must be
          "status": "vip"                | "status": "VIP"                   | customers[4].status: must be one of active, inactive, suspended, vip
          "emailNotifications": true     | "emailNotifications": "yes"       | customers[0].consents.emailNotifications: must be true or false
          "tags": ["press", "regular"]   | "tags": "press"                   | customers[4].tags: must be a list in brackets
          "Latex gloves."                | "Latex \\u0000 gloves."           | customers[5].allergyNote: must be a text of at most
          "name": "Cut"                  | "name": "Cut\\u2028and"            | services[0].name: must be one line of at most 80
          "customer": "door"             | "customer": "window"              | .customer: "window" is no key, e-mail or phone of a customer in the file
          "status": "requested"          | "status": "maybe"                 | .status: must be one of requested, confirmed
          "items": [{"service": "colour" | "items": [{"service": "color"     | .items[0].service: no service has the key "color". Did you mean colour?
          """)
  void a_slip_is_named_with_its_place(String right, @Nullable String wrong, String expected) {
    var text = new String(ShopImportTest.cast("bella"), UTF_8);
    assertThat(text).contains(right);
    var slipped =
        text.replaceFirst(
            Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));
    assertThat(problems(slipped.getBytes(UTF_8))).anyMatch(line -> line.contains(expected));
  }

  @Test
  void everything_is_said_at_once() {
    assertThat(
            problems(
                "{\"slug\": 7, \"policy\": {\"horizonDays\": 0}, \"customers\": [{}], \"bookings\": [{}]}"
                    .getBytes(UTF_8)))
        .contains(
            "timeZone: is missing; it must be a time zone such as Europe/Berlin",
            "policy.horizonDays: must be a whole number from 1 to 730, not 0",
            "customers[0]: needs an e-mail, a phone or a key",
            "bookings[0].startsAt: is missing; it must be a day and time such as 2026-12-24T09:30 or"
                + " 2026-12-24T09:30:00+01:00, on a whole minute");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"slug": }              | line 1, column 10: this is not JSON: Unexpected character
          {"slug": "a", "slug": 1} | this is not JSON: Duplicate field 'slug'
          {} {}                   | this is not JSON: Trailing token
          []                      | must be an object in braces
          ``                      | must be an object in braces
          """)
  void a_text_that_is_no_shop_is_refused(String json, String expected) {
    assertThat(problems(json.getBytes(UTF_8))).anyMatch(line -> line.contains(expected));
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    assertThat(problems(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}))
        .isNotEmpty();
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    for (var slug : List.of("bella", "rita", "nori")) {
      var file = ShopFileReader.read(ShopImportTest.cast(slug));
      assertThat(ShopFileReader.read(ShopFileWriter.write(file).getBytes(UTF_8))).isEqualTo(file);
    }
  }

  @Test
  void no_file_however_odd_gets_anything_but_a_sentence() throws IOException {
    var random = new Random(5);
    for (var round = 0; round < 3_000; round++) {
      var tree = JSON.readTree(ShopImportTest.cast("bella"));
      for (var slip = 0; slip <= random.nextInt(3); slip++) {
        spoil(tree, random);
      }
      problems(JSON.writeValueAsBytes(tree));
    }
  }

  private static void spoil(JsonNode tree, Random random) {
    var inner = new ArrayList<JsonNode>();
    collect(tree, inner);
    var odd =
        List.<JsonNode>of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.textNode("\u0000\uD800 9999999999-01-01"),
            JsonNodeFactory.instance.textNode("x".repeat(11_000)),
            JsonNodeFactory.instance.numberNode(-1),
            JsonNodeFactory.instance.numberNode(new BigInteger("9".repeat(400))),
            JsonNodeFactory.instance.numberNode(1e300),
            JsonNodeFactory.instance.booleanNode(false),
            JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.arrayNode()),
            JsonNodeFactory.instance.objectNode());
    var value = odd.get(random.nextInt(odd.size()));
    switch (inner.get(random.nextInt(inner.size()))) {
      case ObjectNode object -> {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(names.isEmpty() ? "odd" : names.get(random.nextInt(names.size())), value);
      }
      case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), value);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> inner) {
    if (node.isContainerNode()) {
      inner.add(node);
      node.forEach(child -> collect(child, inner));
    }
  }

  private static List<String> problems(byte[] json) {
    try {
      Overlaps.check(
          BookingResolver.resolve(ShopFileReader.read(json)), ZoneOffset.UTC, new Problems());
      return List.of();
    } catch (ShopFileRefused refused) {
      return refused.problems().stream().map(FileProblem::toString).toList();
    }
  }
}
