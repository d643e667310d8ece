package convo.hours;

import static convo.words.Words.hours;
import static java.util.stream.Collectors.joining;

import convo.availability.Schedule;
import convo.database.Json;
import convo.words.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The hours of one day in the order of the clock; none at all is a closed day. */
public record DayHours(@Json List<Span> spans) {
  static final DayHours CLOSED = new DayHours(List.of());

  /** What was surely meant; empty where {@link DayReading} has to ask, or is at a loss. */
  static Optional<DayHours> read(String typed) {
    return DayReading.of(typed).certain();
  }

  /** Kept hours as the reader of a form would type them. */
  static String typed(String kept) {
    return kept.replace(Span.NEXT_DAY, hours().nextDay());
  }

  /** Undoes {@link #typed}. */
  static String kept(String typed) {
    return typed.replace(hours().nextDay(), Span.NEXT_DAY);
  }

  static DayHours of(List<Span> spans) {
    return new DayHours(spans.stream().sorted(Comparator.comparingInt(Span::start)).toList());
  }

  public boolean isClosed() {
    return spans.isEmpty();
  }

  /** As it is typed and stored: "09:00–13:00, 14:00–18:00", or nothing. */
  public String text() {
    return spans.stream().map(Span::text).collect(joining(", "));
  }

  /** The same as people read it: "9:00 AM–1:00 PM, 2:00 PM–6:00 PM" for some of them. */
  public String shown() {
    return Language.spoken().row(spans.stream().map(Span::shown).toList());
  }

  boolean overlapsItself() {
    return IntStream.range(1, spans.size())
        .anyMatch(place -> spans.get(place - 1).overlaps(spans.get(place)));
  }

  List<Schedule.Shift> shifts() {
    return spans.stream().map(span -> new Schedule.Shift(span.start(), span.end())).toList();
  }

  /** Whether the work of this day goes on after midnight into the work of the next. */
  boolean runsInto(DayHours next) {
    return spans.stream()
        .anyMatch(late -> next.spans.stream().map(Span::aDayLater).anyMatch(late::overlaps));
  }
}
