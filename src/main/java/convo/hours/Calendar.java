package convo.hours;

import convo.web.Form;
import java.time.LocalDate;
import java.util.Optional;

/** The days for which a shop can plan. */
final class Calendar {
  private Calendar() {}

  /** The day that was typed; empty when it is none, or one that nobody can mean. */
  static Optional<LocalDate> day(String typed) {
    return Form.date(typed).filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
  }
}
