package convo.growth;

import convo.access.Visitor;
import convo.web.Bar;
import convo.words.Language;
import java.time.format.DateTimeFormatter;
import java.util.List;

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

  /** By their names: "November 2026". */
  public List<Bar> months() {
    var language = Language.spoken();
    var name = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale());
    return growth.months().stream()
        .map(month -> new Bar(language.figure(name.format(month.day())), month.customers()))
        .toList();
  }

  /** "1,000", "5,000". */
  public List<String> warnedAt() {
    return thresholds.stream().map(Language.spoken()::number).toList();
  }
}
