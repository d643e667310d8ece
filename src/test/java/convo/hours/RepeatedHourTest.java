package convo.hours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import convo.shopfile.ShopImport;
import convo.shopfile.ShopPreview;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Time off in the nights in which the clock changes: what lies in it is counted by the very clock
 * by which nobody is offered a time in it. Of the hour that comes twice the first is meant.
 */
class RepeatedHourTest {
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

  /** Half hours of the night in Berlin, from 0:00 in summer time to 4:00 in winter time. */
  private static final int HALF_HOURS = 10;

  @ParameterizedTest
  @CsvSource({
    "2026-10-25, 01:00, 02:00, 2026-10-24T22:00:00Z, 2",
    "2026-10-25, 02:00, 02:30, 2026-10-24T22:00:00Z, 1",
    "2026-10-25, 02:30, 03:00, 2026-10-24T22:00:00Z, 3",
    "2026-10-25, 02:00, 03:00, 2026-10-24T22:00:00Z, 4",
    "2026-10-25, 03:00, 04:00, 2026-10-24T22:00:00Z, 2",
    "2026-03-29, 01:00, 03:30, 2026-03-28T23:00:00Z, 3",
    "2026-03-29, 02:00, 02:30, 2026-03-28T23:00:00Z, 1"
  })
  void what_lies_in_it_is_what_is_not_offered(
      LocalDate day, String from, String to, Instant midnight, int lying) {
    var all = starts(day, midnight, "", "");
    var offered = starts(day, midnight, from, to);

    assertThat(all).hasSize(HALF_HOURS).containsAll(offered);
    assertThat(all.size() - offered.size()).isEqualTo(lying);
    assertThat(counted(day, midnight, from, to)).isEqualTo(lying);
  }

  /** The half hours of the night that can be booked, with this time off. */
  private static List<Instant> starts(LocalDate day, Instant midnight, String from, String to) {
    var question = new ShopPreview.Question(List.of("cut"), List.of("sam"), day, 1, false);
    var last = midnight.plusSeconds(HALF_HOURS * 1800L);
    return ShopPreview.lines(file(day, from, to, "").getBytes(UTF_8), question, NOW).stream()
        .flatMap(line -> Pattern.compile("\"startsAt\": ?\"([^\"]+)\"").matcher(line).results())
        .map(found -> OffsetDateTime.parse(found.group(1)).toInstant())
        .filter(start -> start.isBefore(last))
        .toList();
  }

  /** How many bookings lie in the time off, of one in each half hour. */
  private static int counted(LocalDate day, Instant midnight, String from, String to) {
    var bookings =
        IntStream.range(0, HALF_HOURS)
            .mapToObj(half -> midnight.plusSeconds(half * 1800L))
            .map(
                """
                {"customer": "ana", "service": "cut", "stylist": "sam", "startsAt": "%s", "status": "confirmed"}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    var test = TestDatabase.migrated();
    try (var database = Database.open(test.settings())) {
      new ShopImport(database.platform(), InstantSource.fixed(NOW), false)
          .run(file(day, from, to, bookings).getBytes(UTF_8));
      var shop =
          new ShopId(
              test.witness()
                  .withHandle(handle ->
                      handle.createQuery("select id from shops").mapTo(Long.class).one()));
      var sam =
          test.witness()
              .withHandle(
                  handle -> handle.createQuery("select id from stylists").mapTo(UUID.class).one());
      return new TimeOffQueries(database.shops(), InstantSource.fixed(NOW))
          .after(shop, sam, LocalDateTime.parse("2026-01-01T00:00"))
          .getFirst()
          .bookings();
    } finally {
      test.drop();
    }
  }

  private static String file(LocalDate day, String from, String to, String bookings) {
    var off =
        from.isEmpty()
            ? ""
            : "{\"from\": \"%1$sT%2$s\", \"to\": \"%1$sT%3$s\"}".formatted(day, from, to);
    return """
    {"slug": "night", "name": "Night", "timeZone": "Europe/Berlin", "currency": "EUR", "country": "DE",
     "locale": "de-DE", "policy": {"slotStepMinutes": 30, "horizonDays": 365},
     "services": [{"key": "cut", "name": "Cut", "priceCents": 1, "durationMinutes": 30}],
     "stylists": [{"key": "sam", "name": "Sam", "services": ["cut"], "timeOff": [%s],
       "hours": {"sat": [["00:00", "24:00"]], "sun": [["00:00", "24:00"]]}}],
     "customers": [{"key": "ana"}], "bookings": [%s]}
    """
        .formatted(off, bookings);
  }
}
