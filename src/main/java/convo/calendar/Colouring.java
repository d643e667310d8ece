package convo.calendar;

import static convo.words.Words.calendar;

import convo.database.EnumKey;
import convo.words.CalendarTexts;
import java.util.function.Function;

/** What the colour of a visit says. */
public enum Colouring implements EnumKey {
  STYLIST(CalendarTexts::byStylist),
  STATUS(CalendarTexts::byStatus);

  private final Function<CalendarTexts, String> label;

  Colouring(Function<CalendarTexts, String> label) {
    this.label = label;
  }

  public String label() {
    return label.apply(calendar());
  }
}
