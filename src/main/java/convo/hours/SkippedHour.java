package convo.hours;

import static convo.words.Words.hours;

import convo.shops.Shop;
import convo.words.Language;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;

/** The hour that the clock of a shop leaves out in spring. */
final class SkippedHour {
  private SkippedHour() {}

  /** What to say of the first of these moments that there is not at the shop, if there is one. */
  static Optional<String> objection(Shop shop, Stream<LocalDateTime> moments) {
    return moments.flatMap(moment -> objection(shop, moment).stream()).findFirst();
  }

  static Optional<String> objection(Shop shop, LocalDateTime moment) {
    return Optional.ofNullable(shop.zone().getRules().getTransition(moment))
        .filter(ZoneOffsetTransition::isGap)
        .filter(gap -> moment.isAfter(gap.getDateTimeBefore()))
        .map(gap -> sentence(gap, moment));
  }

  private static String sentence(ZoneOffsetTransition gap, LocalDateTime moment) {
    var language = Language.spoken();
    return hours()
        .skippedHour(
            moment.toLocalDate(),
            language.time(gap.getDateTimeBefore()),
            language.time(gap.getDateTimeAfter()),
            language.time(moment));
  }
}
