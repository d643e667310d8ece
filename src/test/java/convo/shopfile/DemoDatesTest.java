package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDatesTest {
  private static final ShopFile BELLA = ShopFileReader.read(ShopImportTest.cast("bella"));

  @Test
  void dates_move_by_whole_weeks_on_the_wall_clock() {
    // From winter into summer: the clock on the wall shows the same.
    var moved = DemoDates.move(BELLA, Instant.parse("2027-06-23T07:00:00Z"));
    for (var i = 0; i < BELLA.bookings().size(); i++) {
      var before = BELLA.bookings().get(i).startsAt().atZone(BELLA.zone());
      var after = moved.bookings().get(i).startsAt().atZone(BELLA.zone());
      assertThat(after.toLocalDateTime()).isEqualTo(before.toLocalDateTime().plusWeeks(30));
    }
    assertThat(moved.stylists().get(1).exceptions().getFirst().date())
        .isEqualTo(BELLA.stylists().get(1).exceptions().getFirst().date().plusWeeks(30));
    assertThat(moved.customers().getFirst().birthDate())
        .isEqualTo(BELLA.customers().getFirst().birthDate());
  }

  @Test
  void what_has_passed_is_settled() {
    var statuses = statuses(Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(statuses.keySet()).contains("COMPLETED", "CONFIRMED", "CANCELLED");
    assertThat(statuses.get("REQUESTED")).isNull();
    var now = statuses(Instant.parse("2026-11-23T08:45:00Z"));
    assertThat(now.get("CHECKED_IN")).isEqualTo(2);
    assertThat(now.get("REQUESTED")).isEqualTo(1);
  }

  @Test
  void the_key_stays_that_of_the_file() {
    var today = DemoDates.move(BELLA, Instant.parse("2026-11-23T09:00:00Z"));
    var later = DemoDates.move(BELLA, Instant.parse("2027-01-04T09:00:00Z"));
    assertThat(later.bookings())
        .extracting(FiledBooking::key)
        .isEqualTo(today.bookings().stream().map(FiledBooking::key).toList());
  }

  @Test
  void a_file_without_a_day_stays_as_it_is() {
    var rita =
        ShopFileReader.read(
            new String(ShopImportTest.cast("rita"), UTF_8)
                .replace("\"asOf\": \"2026-11-23\",", "")
                .getBytes(UTF_8));
    assertThat(DemoDates.move(rita, Instant.parse("2030-01-01T00:00:00Z"))).isSameAs(rita);
  }

  private static Map<String, Integer> statuses(Instant now) {
    return DemoDates.move(BELLA, now).bookings().stream()
        .collect(Collectors.toMap(booking -> booking.status().name(), booking -> 1, Integer::sum));
  }
}
