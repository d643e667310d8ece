package convo.hours;

import convo.web.NormalText;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A time of day as somebody wrote it, with what it leaves open.
 *
 * @param minute minutes after midnight at its face value, 0 to 1440
 * @param half whether "am" or "pm" was said, or noon or midnight
 * @param open whether it may also be the hour on the other half of the clock: 1 to 12, without half
 * @param early whether nobody starts to work then, unless they say so: 1 to 6, but not 01 to 06
 */
record ClockTime(int minute, boolean half, boolean open, boolean early) {
  static final int HALF_DAY = 720;

  /** As part of a pattern; {@link #of} reads its five groups. */
  static final String PATTERN =
      "(?:(\\d{1,2})(?:\\s*(?:[:.h]|uhr)\\s*(\\d{2})|(\\d{2}))?"
          + "\\s*(?:(?:h|hrs|uhr|o.clock)(?![a-z]))?\\s*(?:([ap])\\.?(?:m\\.?)?(?![a-z]))?"
          + "|(?:12\\s*)?(noon|midday|mittags?|midnight|mitternacht))";

  private static final Pattern ALONE = Pattern.compile(PATTERN);

  /** Reads "14:30", "2.30 pm", "9", "9h30" or "noon"; empty when it is no such thing. */
  static Optional<ClockTime> read(String typed) {
    return Optional.of(ALONE.matcher(NormalText.plain(typed)))
        .filter(Matcher::matches)
        .flatMap(match -> of(match, 1));
  }

  /** Reads what a pattern has found in five groups. */
  static Optional<ClockTime> of(MatchResult found, int group) {
    var word = found.group(group + 4);
    if (word != null) {
      var minute = word.matches(".*(night|nacht)") ? Span.DAY : HALF_DAY;
      return Optional.of(new ClockTime(minute, true, false, false));
    }
    return of(
        found.group(group), minutes(found, group), Optional.ofNullable(found.group(group + 3)));
  }

  private static int minutes(MatchResult found, int group) {
    return Optional.ofNullable(found.group(group + 1))
        .or(() -> Optional.ofNullable(found.group(group + 2)))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static Optional<ClockTime> of(String written, int minutes, Optional<String> half) {
    var hour = Integer.parseInt(written);
    var isOnDial = hour >= 1 && hour <= 12;
    var isHalf = half.isPresent() && isOnDial;
    var isWrong = half.filter(hour > 12 ? "a"::equals : "p"::equals).isPresent() && !isHalf;
    var face = isHalf ? hour % 12 * 60 + (half.get().equals("p") ? HALF_DAY : 0) : hour * 60;
    var isOpen = isOnDial && !isHalf;
    var isEarly = isOpen && hour <= 6 && !written.startsWith("0");
    return Optional.of(new ClockTime(face + minutes, isHalf, isOpen, isEarly))
        .filter(time -> minutes <= 59 && time.minute <= Span.DAY && !isWrong);
  }

  /** The same where something begins: midnight is the start of a day then. */
  ClockTime asStart() {
    return half && minute == Span.DAY ? new ClockTime(0, true, false, false) : this;
  }

  /** The hour before noon. */
  int morning() {
    return minute % HALF_DAY;
  }

  /** The hour after noon. */
  int evening() {
    return morning() + HALF_DAY;
  }

  /** All that it may be, in minutes after midnight. */
  IntStream readings() {
    return open ? IntStream.of(morning(), evening()) : IntStream.of(minute);
  }

  /** The time itself, where it leaves nothing open that matters. */
  Optional<LocalTime> certain() {
    return early || minute == Span.DAY
        ? Optional.empty()
        : Optional.of(LocalTime.ofSecondOfDay(minute * 60L));
  }
}
