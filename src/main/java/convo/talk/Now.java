package convo.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * From where "tomorrow" and "the day after" count.
 *
 * @param time the wall clock of the shop
 * @param subject the day that was spoken of last; today when there was none
 */
public record Now(LocalDateTime time, LocalDate subject) {
  /** Nothing was spoken of yet. */
  public static Now of(LocalDateTime time) {
    return new Now(time, time.toLocalDate());
  }

  LocalDate today() {
    return time.toLocalDate();
  }
}
