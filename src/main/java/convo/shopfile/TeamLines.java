package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.List;

/** Writes what a shop does and who does it. */
final class TeamLines {
  private static final int DAY = 24 * 60;

  private TeamLines() {}

  static JsonNode service(ShopFile.Service service) {
    return new Line()
        .with("key", service.key())
        .with("name", service.name())
        .with("priceCents", service.priceCents())
        .with("durationMinutes", service.durationMinutes())
        .unless(0, "bufferBeforeMinutes", service.bufferBeforeMinutes())
        .unless(0, "bufferAfterMinutes", service.bufferAfterMinutes())
        .with("gap", service.gap().map(TeamLines::gap))
        .unless(true, "active", service.active())
        .get();
  }

  private static JsonNode gap(ShopFile.Gap gap) {
    return new Line().with("afterMinutes", gap.afterMinutes()).with("minutes", gap.minutes()).get();
  }

  static JsonNode stylist(FiledStylist stylist) {
    var week = new Line();
    for (var day : DayOfWeek.values()) {
      week.list(
          StylistReader.key(day), stylist.hours().getOrDefault(day, List.of()), TeamLines::hours);
    }
    return new Line()
        .with("key", stylist.key())
        .with("name", stylist.name())
        .unless(true, "active", stylist.active())
        .list("services", stylist.services(), Line::text)
        .with("hours", week.get())
        .list("exceptions", stylist.exceptions(), TeamLines::exception)
        .list("timeOff", stylist.timeOff(), TeamLines::timeOff)
        .get();
  }

  private static JsonNode exception(FiledStylist.HoursException exception) {
    return new Line()
        .with("date", exception.date())
        .with("hours", Line.array(exception.hours(), TeamLines::hours))
        .get();
  }

  private static JsonNode timeOff(FiledStylist.TimeOff timeOff) {
    return new Line()
        .with("from", timeOff.from())
        .with("to", timeOff.to())
        .unless("", "reason", timeOff.reason())
        .get();
  }

  static JsonNode member(ShopFile.Member member) {
    return new Line()
        .with("email", member.email())
        .with("name", member.name())
        .with("role", member.role())
        .with("stylist", member.stylist())
        .get();
  }

  private static JsonNode hours(FiledStylist.Hours hours) {
    var end = hours.endMinute() > DAY ? hours.endMinute() - DAY : hours.endMinute();
    return Line.array(List.of(clock(hours.startMinute()), clock(end)), Line::text);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
