package convo.hours;

import convo.shops.Limits;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A day with hours of its own, as it is typed; no hours at all is a closed day. */
public record ExceptionForm(String day, String hours, Map<String, String> errors) implements Form {
  static final ExceptionForm BLANK = new ExceptionForm("", "", Map.of());

  static ExceptionForm from(Context ctx) {
    var day = Form.text(ctx, "day", 10_000);
    var hours = Form.text(ctx, "hours", 10_000);
    return new ExceptionForm(day, hours, errors(day, DayHours.read(hours)));
  }

  /** The same form where the stylist has other hours on that day already. */
  ExceptionForm butTaken() {
    var taken = "That day has its own hours already. Remove them first.";
    return new ExceptionForm(day, hours, Map.of("day", taken));
  }

  /** The day that was typed; only a valid form has one. */
  LocalDate date() {
    return Calendar.day(day).orElseThrow();
  }

  /** The hours that were typed; only a valid form has them. */
  DayHours dayHours() {
    return DayHours.read(hours).orElseThrow();
  }

  private static Map<String, String> errors(String day, Optional<DayHours> hours) {
    return new Check()
        .required("day", day, "Which day is it?")
        .that(Calendar.day(day).isPresent(), "day", Calendar.UNREADABLE)
        .that(hours.isPresent(), "hours", DayHours.UNREADABLE)
        .that(
            hours.filter(open -> open.spans().size() > Limits.SPANS).isEmpty(),
            "hours",
            "Please give at most %d times a day.".formatted(Limits.SPANS))
        .that(
            hours.filter(DayHours::overlapsItself).isEmpty(),
            "hours",
            "These times overlap each other.")
        .errors();
  }
}
