package convo.hours;

import static convo.words.Words.hours;

import convo.web.Check;
import convo.web.Choice;
import convo.web.NormalText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours of a day as people write them, in both Englishes and in German: "9-5", "9am–1pm,
 * 2–6pm", "9.30–13 Uhr und 14–18 Uhr".
 *
 * @param certain what they surely mean
 * @param guesses where they are not certain, what they may mean, the likeliest first
 */
record DayReading(Optional<DayHours> certain, List<DayHours> guesses) {
  private static final DayReading NONE = new DayReading(Optional.empty(), List.of());
  private static final Pattern CLOSED =
      Pattern.compile("|-|closed|off|day off|none|geschlossen|zu|frei|ruhetag");
  private static final Pattern OPENING = Pattern.compile("(?<![a-z])(?:from|von)(?![a-z])");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:-+>?|[~→ー]|(?<![a-z])(?:to|till?|until|bis)(?![a-z]))\\s*");
  private static final Pattern AND =
      Pattern.compile("[,;/|&\\n、،]|(?<![a-z])(?:and|und|u\\.?)(?![a-z])");
  private static final Pattern GAP = Pattern.compile("(?<=[\\da-z])\\s+(?=\\d{1,2}\\S*-)");
  private static final Pattern SPAN =
      Pattern.compile(
          ("\\s*%s\\s*-\\s*%<s\\s*"
                  + "(\\(?(?:next day|\\+1|overnight|(?:am )?nächsten tag|über nacht)\\)?)?\\s*")
              .formatted(ClockTime.PATTERN));

  static DayReading of(String typed) {
    var plain = OPENING.matcher(NormalText.plain(typed)).replaceAll("").strip();
    if (CLOSED.matcher(plain).matches()) {
      return new DayReading(Optional.of(DayHours.CLOSED), List.of());
    }
    var dashed = BETWEEN.matcher(plain).replaceAll("-");
    var read = read(AND.split(dashed, -1));
    return read.equals(NONE)
        ? new DayReading(Optional.empty(), read(GAP.split(dashed)).all())
        : read;
  }

  /** The guesses as a person may choose among them. */
  List<Choice> choices() {
    return guesses.stream().map(hours -> new Choice(hours.text(), hours.shown())).toList();
  }

  /**
   * Says beside a field what is wrong with a text that is not certain.
   *
   * @param question which of the guesses it is
   */
  Check check(Check check, String field, String question) {
    return check.that(
        certain.isPresent(), field, guesses.isEmpty() ? hours().unreadable() : question);
  }

  private static DayReading read(String[] pieces) {
    var spans = Stream.of(pieces).map(DayReading::span).flatMap(Optional::stream).toList();
    if (spans.size() < pieces.length) {
      return NONE;
    }
    return spans.stream().allMatch(span -> span.certain().isPresent())
        ? new DayReading(Optional.of(choice(spans, 0)), List.of())
        : new DayReading(Optional.empty(), guesses(spans));
  }

  private static Optional<SpanReading> span(String piece) {
    var found = SPAN.matcher(piece);
    return found.matches()
        ? ClockTime.of(found, 1)
            .flatMap(from ->
                ClockTime.of(found, 6)
                    .map(to -> new SpanReading(from, to, found.group(11) != null)))
            .filter(span -> span.certain().isPresent() || !span.guesses().isEmpty())
        : Optional.empty();
  }

  /** The likeliest of each, then the second likeliest of each, and so on. */
  private static List<DayHours> guesses(List<SpanReading> spans) {
    var most = spans.stream().mapToInt(span -> span.guesses().size()).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(rank -> choice(spans, rank))
        .filter(hours -> !hours.overlapsItself())
        .distinct()
        .toList();
  }

  private static DayHours choice(List<SpanReading> spans, int rank) {
    return DayHours.of(
        spans.stream()
            .map(span ->
                span.certain()
                    .orElseGet(() -> span.guesses().get(Math.min(rank, span.guesses().size() - 1))))
            .toList());
  }

  private List<DayHours> all() {
    return Stream.concat(certain.stream(), guesses.stream()).toList();
  }
}
