package convo.growth;

import convo.access.Visitor;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All figures of growth.
 *
 * @param thresholds at which support is warned, smallest first
 * @param warnings those that nobody has put away yet
 */
public record GrowthPage(
    Visitor visitor, Growth growth, List<Long> thresholds, List<GrowthWarning> warnings) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

  /** "12,345". */
  public String number(long number) {
    return "%,d".formatted(number);
  }

  public String countedAt() {
    return MOMENT.format(growth.countedAt()) + " UTC";
  }

  public String reachedAt(GrowthWarning warning) {
    return MOMENT.format(warning.reachedAt()) + " UTC";
  }

  /** "1,000 and 5,000". */
  public String warnedAt() {
    return thresholds.stream().map(this::number).collect(Collectors.joining(" and "));
  }
}
