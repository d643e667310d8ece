package convo.hours;

import static convo.words.Words.hours;
import static java.util.stream.Collectors.toMap;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Limits;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A week as it is typed, one text a day: "09:00–13:00, 14:00–18:00".
 *
 * @param values the text of each day under the name of its field, "monday"
 * @param notes what somebody else did to a day in the meantime
 */
public record WeekForm(
    Map<String, String> values, int version, Map<String, String> notes, Map<String, String> errors)
    implements Form {
  static WeekForm of(Timetable timetable) {
    return new WeekForm(timetable.week().values(), timetable.version(), Map.of(), Map.of());
  }

  static WeekForm from(Context ctx) {
    Form.mustBeWhole(ctx, Stream.of(DayOfWeek.values()).map(Week::field));
    var values = new LinkedHashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      values.put(Week.field(day), DayHours.kept(Form.meant(ctx, Form.typed(ctx, Week.field(day)))));
    }
    return new WeekForm(values, Form.version(ctx), Map.of(), Map.of()).checked();
  }

  /** The same week, with the hours of Monday on each day to Friday. */
  WeekForm likeMonday() {
    var copied = new LinkedHashMap<>(values);
    for (var day :
        List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
      copied.put(Week.field(day), kept(DayOfWeek.MONDAY));
    }
    return new WeekForm(copied, version, notes, Map.of());
  }

  /** The same week where it meets a special day. */
  WeekForm butMeets(StylistCalendar.Clash clash) {
    var field = Week.field(clash.usual().getDayOfWeek());
    return new WeekForm(values, version, notes, Map.of(field, clash.sentence()));
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  WeekForm beside(Timetable now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.week().values(), since);
    return new WeekForm(merge.values(), now.version(), merge.notes(), Map.of());
  }

  /** The hours of a day as they stand in their field. */
  public String value(DayOfWeek day) {
    return DayHours.typed(kept(day));
  }

  private String kept(DayOfWeek day) {
    return values.getOrDefault(Week.field(day), "");
  }

  /** What may have been meant for a day, where that is in doubt. */
  public List<Choice> guesses(DayOfWeek day) {
    return DayReading.of(kept(day)).choices();
  }

  /** The week that was typed; a day that cannot be read is closed. */
  Week week() {
    return new Week(
        Stream.of(DayOfWeek.values())
            .collect(
                toMap(
                    day -> day,
                    day -> DayHours.read(kept(day)).orElse(DayHours.CLOSED),
                    (one, other) -> one,
                    () -> new EnumMap<>(DayOfWeek.class))));
  }

  private WeekForm checked() {
    var check = new Check();
    var week = week();
    for (var day : DayOfWeek.values()) {
      var question = hours().whichOn(value(day), Week.label(day));
      DayReading.of(kept(day)).check(check, Week.field(day), question);
      check(check, week, day);
    }
    return new WeekForm(values, version, notes, check.errors());
  }

  private static void check(Check check, Week week, DayOfWeek day) {
    var hours = week.of(day);
    var before = day.minus(1);
    check
        .that(hours.spans().size() <= Limits.SPANS, Week.field(day), hours().tooMany(Limits.SPANS))
        .that(!hours.overlapsItself(), Week.field(day), hours().overlapping())
        .that(
            !week.of(before).runsInto(hours),
            Week.field(day),
            hours().weekdayGoesOn(Week.label(before)));
  }

  @Override
  public String label(String field) {
    return StylistWords.SUBJECT.label(field);
  }
}
