package convo.hours;

import static convo.hours.ClockTime.HALF_DAY;
import static convo.hours.Span.DAY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One stretch of work as it was written, "9-5": what it surely means, or else what it may mean.
 *
 * @param overnight whether it says that it ends on the next day
 */
record SpanReading(ClockTime from, ClockTime to, boolean overnight) {
  private static final int FIRST_START = 7 * 60;
  private static final int LONGEST_GUESS = 14 * 60;
  private static final int MOST_GUESSES = 3;

  SpanReading {
    from = from.asStart();
  }

  /** What it means; empty where a person could mean something else. */
  Optional<Span> certain() {
    if (overnight) {
      return night(from.minute(), to.minute());
    }
    if (from.open()) {
      return to.open() ? onBothHalves() : to.half() ? toHalf() : toHour();
    }
    return to.open() ? from.half() ? fromHalf() : fromHour() : known();
  }

  /** What it may mean, the likeliest first. */
  List<Span> guesses() {
    var forward =
        from.readings()
            .boxed()
            .flatMap(start -> to.readings().boxed().flatMap(end -> span(start, end).stream()))
            .filter(span -> span.length() <= LONGEST_GUESS)
            .sorted(
                Comparator.<Span, Boolean>comparing(span -> span.start() < FIRST_START)
                    .thenComparingInt(Span::length));
    var isBackward = from.minute() >= to.minute();
    var others =
        Stream.of(
                span(to.minute(), from.minute())
                    .filter(span -> !from.open() && span.length() <= LONGEST_GUESS),
                night(from.minute(), to.minute()))
            .filter(other -> isBackward)
            .flatMap(Optional::stream);
    return Stream.concat(forward, others).distinct().limit(MOST_GUESSES).toList();
  }

  /** "9-12", but neither "9-5" nor "2-6". */
  private Optional<Span> onBothHalves() {
    return from.early() ? Optional.empty() : span(from.minute(), to.minute());
  }

  /** "9-5pm" and "1-5 pm", but not "7-9 pm". */
  private Optional<Span> toHalf() {
    var end = to.minute() == 0 ? DAY : to.minute();
    if (end < HALF_DAY) {
      return span(from.morning(), end).or(() -> night(from.evening(), end));
    }
    if (from.evening() >= end) {
      return span(from.morning(), end);
    }
    return from.early() || from.minute() >= HALF_DAY ? span(from.evening(), end) : Optional.empty();
  }

  /** "9-17", but not "2-18". */
  private Optional<Span> toHour() {
    var end = to.minute() == 0 ? DAY : to.minute();
    return from.early() && from.evening() < end ? Optional.empty() : span(from.minute(), end);
  }

  /** "9am-5" and "10 pm-2", but not "7am-9". */
  private Optional<Span> fromHalf() {
    if (from.minute() < HALF_DAY) {
      return to.morning() > from.minute() ? Optional.empty() : span(from.minute(), to.evening());
    }
    return span(from.minute(), to.evening())
        .or(() ->
            from.minute() >= Span.EVENING ? night(from.minute(), to.morning()) : Optional.empty());
  }

  /** "0-6" and "22-2", but neither "13-5" nor "20-9". */
  private Optional<Span> fromHour() {
    return from.minute() < HALF_DAY ? span(from.minute(), to.minute()) : evening();
  }

  private Optional<Span> known() {
    var isSaid = to.half() && to.minute() < HALF_DAY && from.minute() >= HALF_DAY;
    return span(from.minute(), to.minute())
        .or(() -> isSaid ? night(from.minute(), to.minute()) : evening());
  }

  /** Work that begins in the evening by a clock of 24 hours can only end in the night. */
  private Optional<Span> evening() {
    return night(from.minute(), to.minute()).filter(Span::isPlainNight);
  }

  private static Optional<Span> span(int start, int end) {
    var late = end == 0 && start > 0 ? DAY : end;
    return start < late && start < DAY ? Optional.of(new Span(start, late)) : Optional.empty();
  }

  private static Optional<Span> night(int start, int end) {
    return start < DAY && end < start ? Optional.of(new Span(start, end + DAY)) : Optional.empty();
  }
}
