package convo.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One file of events in many zones is understood by calendars, whatever clocks do meanwhile. */
class CalendarFeedTest {
  private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
  private static final List<String> ZONES =
      List.of(
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
          "UTC");

  @Test
  void events_of_all_zones_are_at_their_instants_around_every_change_of_the_clock() {
    var starts = new ArrayList<Instant>();
    var events = new ArrayList<CalendarEvent>();
    for (var zone : ZONES) {
      for (var start : around(ZoneId.of(zone))) {
        starts.add(start);
        events.add(event(ZoneId.of(zone), start));
      }
    }

    var read = Reading.all(new CalendarFeed("My visits", events).text());

    assertThat(read).hasSize(events.size()).hasSizeGreaterThan(500);
    for (var place = 0; place < read.size(); place++) {
      var event = events.get(place);
      assertThat(read.get(place).instant("DTSTART"))
          .as(event.toString())
          .isEqualTo(event.startsAt());
      assertThat(read.get(place).instant("DTEND")).as(event.toString()).isEqualTo(event.endsAt());
    }
  }

  private static List<Instant> around(ZoneId zone) {
    var starts = new ArrayList<>(List.of(NOON));
    var change = zone.getRules().nextTransition(Instant.parse("2025-01-01T00:00:00Z"));
    while (change != null && change.getInstant().isBefore(Instant.parse("2030-01-01T00:00:00Z"))) {
      for (var minutes : List.of(-90, -45, -30, 0, 15, 30, 60, 90)) {
        starts.add(change.getInstant().plus(Duration.ofMinutes(minutes)));
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return starts;
  }

  @Test
  void the_same_events_are_the_same_file() {
    var events = ZONES.stream().map(zone -> event(ZoneId.of(zone), NOON)).toList();
    var files =
        Stream.generate(() -> new CalendarFeed("My visits", events).text()).limit(20).distinct();
    assertThat(files).hasSize(1);
  }

  @Test
  void a_calendar_of_nothing_is_one_too() {
    assertThat(Reading.all(new CalendarFeed("My visits", List.of()).text())).isEmpty();
  }

  @Test
  void it_says_its_name_and_how_often_to_look() {
    var name = "Visits; of Sam, \r\nMETHOD:CANCEL";
    var text = new CalendarFeed(name, List.of(event(ZoneId.of("Asia/Tokyo"), NOON))).text();

    assertThat(Reading.of(text).get("SUMMARY")).isEqualTo("Cut");
    var lines = text.replace("\r\n ", "").lines().toList();
    assertThat(lines)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H")
        .anyMatch(line -> line.startsWith("X-WR-CALNAME:Visits"))
        .noneMatch(line -> line.startsWith("METHOD"));
  }

  private static CalendarEvent event(ZoneId zone, Instant start) {
    return new CalendarEvent(
        zone + " " + start,
        1,
        CalendarEvent.State.CONFIRMED,
        start,
        start.plus(Duration.ofMinutes(45)),
        zone,
        "Cut",
        "with Sam",
        "",
        NOON);
  }
}
