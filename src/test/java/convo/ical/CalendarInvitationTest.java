package convo.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail brings is understood by calendars, whatever clocks do meanwhile. */
class CalendarInvitationTest {
  private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Europe/London",
        "Europe/Dublin",
        "America/New_York",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kathmandu",
        "Asia/Tokyo",
        "America/Santiago",
        "UTC"
      })
  void a_visit_is_at_its_instants_around_every_change_of_the_clock(String zone) {
    var id = ZoneId.of(zone);
    var change = id.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z"));
    assertAround(id, NOON);
    while (change != null && change.getInstant().isBefore(Instant.parse("2031-01-01T00:00:00Z"))) {
      assertAround(id, change.getInstant());
      change = id.getRules().nextTransition(change.getInstant());
    }
  }

  private static void assertAround(ZoneId zone, Instant change) {
    for (var minutes : List.of(-90, -60, -45, -15, 0, 15, 30, 60, 90, 60 * 24 * 100)) {
      var start = change.plus(Duration.ofMinutes(minutes));
      var end = start.plus(Duration.ofMinutes(45));
      var read = Reading.of(invitation(zone, start, end, "Cut").text());
      assertThat(read.instant("DTSTART")).as(zone + " " + start).isEqualTo(start);
      assertThat(read.instant("DTEND")).as(zone + " " + end).isEqualTo(end);
    }
  }

  @Test
  void a_visit_stands_on_the_wall_clock_of_the_shop_where_that_can_say_it() {
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(invitation(berlin, NOON, NOON.plusSeconds(3600), "Cut").text())
        .contains("DTSTART;TZID=Europe/Berlin:20261125T120000", "BEGIN:VTIMEZONE");
    var second = Instant.parse("2026-10-25T01:30:00Z");
    assertThat(invitation(berlin, second, second.plusSeconds(3600), "Cut").text())
        .contains("DTSTART:20261025T013000Z", "DTEND:20261025T023000Z");
  }

  @Test
  void no_name_begins_a_line_of_its_own() {
    var name = "Schnitt, Farbe; 💇 \\n Größe\r\nMETHOD:CANCEL " + "ä".repeat(200);
    var text = invitation(ZoneId.of("Asia/Tokyo"), NOON, NOON.plusSeconds(3600), name).text();
    var read = Reading.of(text);
    assertThat(read.method()).isEqualTo("REQUEST");
    assertThat(text.lines()).doesNotContain("METHOD:CANCEL");
    assertThat(read.get("SUMMARY")).contains("Schnitt, Farbe; 💇", "ä".repeat(200));
  }

  private static CalendarInvitation invitation(
      ZoneId zone, Instant start, Instant end, String what) {
    return new CalendarInvitation(
        new CalendarEvent(
            "a-visit",
            3,
            CalendarEvent.State.CONFIRMED,
            start,
            end,
            zone,
            what,
            "A line\nand another",
            "Kastanienallee 24, 10435 Berlin",
            NOON),
        "mail@convo.example",
        "Bella's Salon, the one",
        "noor@example.com");
  }
}
