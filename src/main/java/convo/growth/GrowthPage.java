package convo.growth;

import convo.access.Visitor;
import convo.web.Bar;
import convo.words.Language;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All figures of growth.
 *
 * @param thresholds at which support is warned, smallest first
 * @param warnings those that nobody has put away yet
 */
public record GrowthPage(
    Visitor visitor, Growth growth, List<Long> thresholds, List<GrowthWarning> warnings) {

  public List<Bar> days() {
    return growth.days().stream()
        .map(day -> new Bar(Language.spoken().day(day.day()), day.customers()))
        .toList();
  }

  /** "1,000 and 5,000". */
  public String warnedAt() {
    return thresholds.stream().map(Language.spoken()::number).collect(Collectors.joining(" and "));
  }
}
