package convo.hours;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day with hours of its own, as it is typed; no hours at all is a closed day.
 *
 * @param taken whether the stylist has other hours on that day already
 */
public record ExceptionForm(String day, String hours, boolean taken) implements Form {
  static final ExceptionForm BLANK = new ExceptionForm("", "", false);

  static ExceptionForm from(Context ctx) {
    return new ExceptionForm(Form.text(ctx, "day", 1_000), Form.text(ctx, "hours", 1_000), false);
  }

  ExceptionForm butTaken() {
    return new ExceptionForm(day, hours, true);
  }

  @Override
  public Map<String, String> errors() {
    return new Check()
        .required("day", day, "Which day is it?")
        .date("day", day)
        .that(!taken, "day", "That day has its own hours already. Remove them first.")
        .that(read().isPresent(), "hours", DayHours.UNREADABLE)
        .that(
            read().filter(DayHours::overlapsItself).isEmpty(),
            "hours",
            "These times overlap each other.")
        .errors();
  }

  /** The day that was typed; only a valid form has one. */
  LocalDate date() {
    return Form.date(day).orElseThrow();
  }

  /** The hours that were typed; only a valid form has them. */
  DayHours dayHours() {
    return read().orElseThrow();
  }

  private Optional<DayHours> read() {
    return DayHours.read(hours);
  }
}
