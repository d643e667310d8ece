package convo.adoption;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Times as PostgreSQL writes them into JSON, of columns with and without a zone. */
final class WrittenTime {
  /** What old programs put where they knew no date. */
  private static final int NOTHING_BEFORE = 1901;

  private WrittenTime() {}

  /** The instant; a wall time is one of the zone. Nothing where the text is no time. */
  static Optional<Instant> instant(String text, ZoneId zone) {
    try {
      if (hasZone(text)) {
        return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
      }
      var wall =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T'));
      return Optional.of(wall.atZone(zone).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  static boolean hasZone(String text) {
    return text.matches(".*\\d([+-]\\d\\d(:?\\d\\d)?|Z)$") && text.length() > 10;
  }

  /** The day of a date or a time as it is written, whatever its zone. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  static boolean saysNothing(LocalDate day) {
    return day.getYear() < NOTHING_BEFORE;
  }
}
