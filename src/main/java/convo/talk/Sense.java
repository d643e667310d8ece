package convo.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Optional;

/** What a few words mean by themselves, before the sentence says what they are for. */
sealed interface Sense {
  /**
   * A number.
   *
   * @param padded whether it was written with a zero before it, which no one does for an afternoon
   */
  record Count(int value, boolean padded) implements Sense {}

  /** A name of a day of the week. */
  record Weekday(DayOfWeek day) implements Sense {}

  /** A name of a month. */
  record MonthName(Month month) implements Sense {}

  /**
   * A time of day.
   *
   * @param minute from midnight
   * @param open whether it may as well be twelve hours later
   */
  record Clock(int minute, boolean open) implements Sense {}

  /** A part of the day, in minutes from midnight. */
  record Part(int from, int to) implements Sense {}

  /** A day. */
  record Day(LocalDate date, Optional<Part> part) implements Sense {}

  /**
   * Days on end; a side that is not said is open. Both ends are among them.
   *
   * @param pair whether two days were named, and not a week
   */
  record Days(Optional<LocalDate> first, Optional<LocalDate> last, boolean pair) implements Sense {}

  /** Times of one day; a side that is not said is open. */
  record Window(Optional<Clock> from, Optional<Clock> to) implements Sense {}

  /** A day and a time at once, such as "in two hours". */
  record Moment(LocalDateTime time) implements Sense {}

  /** Words that say how the others are meant. */
  record Mark(String kind) implements Sense {}
}
