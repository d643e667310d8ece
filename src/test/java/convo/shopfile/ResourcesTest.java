package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestDatabase;
import convo.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rooms, chairs and devices in a shop's file. */
class ResourcesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String ROOMS =
      """
      "resources": [
          {"key": "window", "kind": "chair", "name": "Chair at the window"},
          {"key": "back", "kind": "chair", "name": "Chair at the back"},
          {"key": "room", "kind": "room", "name": "Colour room"}
        ],
        "stylists": [\
      """;

  @Test
  void they_come_in_are_moved_and_go_out_as_they_came() throws IOException {
    var test = TestDatabase.migrated();
    try (var database = Database.open(test.settings())) {
      var shops = new ShopImport(database.platform(), InstantSource.fixed(NOW), false);
      var export = new ShopExport(database.platform());
      shops.run(bella().getBytes(UTF_8));
      var first = export.write("bella").orElseThrow();
      assertThat(first).contains(ROOMS, "\"needs\": \"chair\"");
      shops.run(first.getBytes(UTF_8));
      assertThat(export.write("bella")).contains(first);

      shops.run(bella().replace("Colour room", "Quiet room").getBytes(UTF_8));
      assertThat(export.write("bella").orElseThrow()).contains("Quiet room");
    } finally {
      test.drop();
    }
  }

  @Test
  void a_kind_that_nothing_is_of_is_named_with_what_may_be_meant() throws IOException {
    var wrong =
        bella()
            .replace("\"needs\": \"chair\"", "\"needs\": \"chairs\"")
            .replace("\"key\": \"back\"", "\"key\": \"window\"");
    assertThatThrownBy(() -> ShopFileReader.read(wrong.getBytes(UTF_8)))
        .hasMessageContainingAll(
            "services[0].needs: no resource is of the kind \"chairs\". Did you mean chair?",
            "resources[1]: has the same key as resources[0]");
  }

  /** Sam cuts from 9:45 and Lena from 10:00, so between 10:00 and 10:15 two chairs are taken. */
  @Test
  void bookings_hold_the_first_that_is_free() {
    var between = List.of("09:45", "10:00");
    assertThat(starts(3)).contains("09:15", "09:30", "09:45", "10:00", "10:15", "10:30");
    assertThat(starts(2))
        .contains("09:15", "09:30", "10:15", "10:30")
        .doesNotContainAnyElementsOf(between);
    assertThat(starts(1))
        .contains("09:15", "10:30")
        .doesNotContain("09:30", "09:45", "10:00", "10:15");
  }

  private static List<String> starts(int chairs) {
    var resources =
        IntStream.rangeClosed(1, chairs)
            .mapToObj("{\"key\": \"c%1$d\", \"kind\": \"chair\", \"name\": \"C%1$d\"}"::formatted)
            .toList();
    var json =
        """
        {"slug": "few", "name": "Few chairs", "timeZone": "Europe/Berlin", "currency": "EUR", "country": "DE",
         "locale": "de-DE", "resources": %s,
         "services": [{"key": "cut", "name": "Cut", "priceCents": 1, "durationMinutes": 30, "needs": "chair"}],
         "stylists": [%s, %s, %s], "customers": [{"key": "ana"}],
         "bookings": [
          {"customer": "ana", "service": "cut", "stylist": "sam", "startsAt": "2026-12-01T09:45", "status": "confirmed"},
          {"customer": "ana", "service": "cut", "stylist": "lena", "startsAt": "2026-12-01T10:00", "status": "confirmed"}]}
        """
            .formatted(resources, stylist("sam"), stylist("lena"), stylist("mia"));
    var question =
        new ShopPreview.Question(
            List.of("cut"), List.of("mia"), LocalDate.of(2026, 12, 1), 1, false);
    return ShopPreview.lines(json.getBytes(UTF_8), question, NOW).stream()
        .flatMap(line -> Pattern.compile("T(\\d\\d:\\d\\d):").matcher(line).results())
        .map(found -> found.group(1))
        .toList();
  }

  private static String stylist(String key) {
    return """
    {"key": "%s", "name": "S", "services": ["cut"], "hours": {"tue": [["09:00", "12:00"]]}}\
    """
        .formatted(key);
  }

  private static String bella() throws IOException {
    return Files.readString(Path.of("src/test/resources/cast/bella.json"))
        .replaceFirst(
            "\"bufferAfterMinutes\": 5}", "\"bufferAfterMinutes\": 5, \"needs\": \"chair\"}")
        .replaceFirst("\"stylists\": \\[", ROOMS);
  }
}
