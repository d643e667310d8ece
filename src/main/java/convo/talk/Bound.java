package convo.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One end of a span: a day, a time of day, or both, which are the days and on each of them the
 * times. The end is within.
 */
public record Bound(Optional<LocalDate> date, Optional<LocalTime> time) {
  static Optional<Bound> of(Optional<LocalDate> date, Optional<LocalTime> time) {
    return date.isEmpty() && time.isEmpty() ? Optional.empty() : Optional.of(new Bound(date, time));
  }

  /** Such as 2019-03-04, 14:00 or 2019-03-04T14:00. */
  @Override
  public String toString() {
    return Stream.of(date.map(LocalDate::toString), time.map(LocalTime::toString))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("T"));
  }
}
