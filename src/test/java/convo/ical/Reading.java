package convo.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;

/** An event of a calendar file, as a strict reader of somebody else's understands it. */
public record Reading(Calendar file, Component event) {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  static {
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
  }

  /** Of a file with one event. */
  public static Reading of(String text) {
    var events = all(text);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  /** All events of a file. */
  public static List<Reading> all(String text) {
    try {
      var file = new CalendarBuilder().build(new StringReader(text));
      var found = file.validate();
      assertThat(found.hasErrors()).as(found + "\n" + text).isFalse();
      assertThat(text.split("\r\n")).allMatch(line -> !line.contains("\n"));
      return file.getComponents("VEVENT").stream().map(event -> new Reading(file, event)).toList();
    } catch (IOException | ParserException broken) {
      throw new AssertionError(text, broken);
    }
  }

  public String method() {
    return value(file.getProperty("METHOD").orElseThrow());
  }

  /** A property of the event. */
  public String get(String name) {
    return value(event.getProperty(name).orElseThrow());
  }

  /** By the clock that the file itself describes, and not by one that its reader knows. */
  public Instant instant(String name) {
    var written = get(name);
    if (written.endsWith("Z")) {
      return LocalDateTime.parse(written.replace("Z", ""), LOCAL).toInstant(ZoneOffset.UTC);
    }
    var local = LocalDateTime.parse(written, LOCAL);
    var zone = zone(event.getProperty(name).orElseThrow().getParameter("TZID").orElseThrow());
    var observance =
        zone.getObservances().stream()
            .filter(one -> !since(one).isAfter(local))
            .max(Comparator.comparing(Reading::since))
            .orElseThrow();
    return local.toInstant(
        ZoneOffset.of(value(observance.getProperty("TZOFFSETTO").orElseThrow())));
  }

  private VTimeZone zone(Parameter id) {
    return file.getComponents("VTIMEZONE").stream()
        .map(VTimeZone.class::cast)
        .filter(zone -> value(zone.getProperty("TZID").orElseThrow()).equals(id.getValue()))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDateTime since(Observance observance) {
    return LocalDateTime.parse(value(observance.getProperty("DTSTART").orElseThrow()), LOCAL);
  }

  private static String value(Property property) {
    return property.getValue();
  }
}
