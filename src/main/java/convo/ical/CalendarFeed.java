package convo.ical;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar that others fetch again and again (RFC 5545, RFC 7986). It holds what is: an event
 * that it names no longer is taken out by whoever has fetched it before, so what is cancelled is
 * left out, for some programs would go on showing it. It has no METHOD: nobody is invited.
 *
 * @param name what it is called among the calendars of its reader
 */
public record CalendarFeed(String name, List<CalendarEvent> events) {
  /** An hour after an hour. */
  private static final String OFTEN = "PT1H";

  private static final Pattern CLOCK =
      Pattern.compile("(?ms)^BEGIN:VTIMEZONE\r\n.*?^END:VTIMEZONE\r\n");

  /** The whole file. */
  public String text() {
    var file = CalendarFile.of(events);
    file.setName(name);
    file.setExperimentalProperty("X-WR-CALNAME", name); // most programs know no other
    file.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, OFTEN);
    file.setExperimentalProperty("X-PUBLISHED-TTL", OFTEN);
    if (events.isEmpty()) { // a file is to hold something: a clock that nobody needs
      file.getTimezoneInfo()
          .getTimezones()
          .add(CalendarFile.clock(ZoneId.of("Etc/UTC"), Instant.EPOCH, Instant.EPOCH));
    }
    return inOrder(Biweekly.write(file).go());
  }

  /** The same feed is the same text: Biweekly writes clocks in any order. */
  private static String inOrder(String text) {
    var clocks = CLOCK.matcher(text).results().map(MatchResult::group).sorted().iterator();
    return CLOCK.matcher(text).replaceAll(_ -> Matcher.quoteReplacement(clocks.next()));
  }
}
