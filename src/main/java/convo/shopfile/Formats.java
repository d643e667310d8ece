package convo.shopfile;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import convo.shops.Limits;
import convo.shops.SiteOrigin;
import convo.shops.WebAddress;
import convo.web.Form;
import convo.words.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The texts of a shop file by the names of their formats in the schema, and how they are read. */
final class Formats {
  static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

  private Formats() {}

  static List<Format> all() {
    return List.of(
        new Text("line", Form::isOneLine),
        new Text("prose", text -> !Form.CONTROL.matcher(text).find()),
        new Text("email", text -> Form.EMAIL.matcher(text).matches()),
        new Text("time-zone", ZoneId.getAvailableZoneIds()::contains),
        new Text("country", COUNTRIES::contains),
        new Text("street", Formats::isStreet),
        new Text("spoken-language", tag -> Language.tagged(tag).isPresent()),
        new Text("web-address", text -> text.isEmpty() || WebAddress.isWhole(text)),
        new Text("site", SiteOrigin::isWhole),
        new Text("currency", reads(Formats::currency)),
        new Text("language", reads(Formats::language)),
        new Text("date", reads(Formats::day)),
        new Text("wall-time", reads(Formats::wallTime)),
        new Text("moment", reads(text -> moment(text, ZoneOffset.UTC))),
        new Text("whole-minute", reads(Formats::wholeMinute)));
  }

  /**
   * A currency by its code.
   *
   * @throws IllegalArgumentException when there is none, or one without minor unit, as gold: no
   *     price can be written in it
   */
  private static void currency(String code) {
    if (Currency.getInstance(code).getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(code);
    }
  }

  private static boolean isStreet(String text) {
    return !Form.CONTROL.matcher(text).find() && text.lines().count() <= Limits.STREET_LINES;
  }

  static Locale language(String tag) {
    return new Locale.Builder().setLanguageTag(tag).build();
  }

  static LocalDate day(String text) {
    return sane(LocalDate.parse(text).atStartOfDay()).toLocalDate();
  }

  static LocalDateTime wallTime(String text) {
    return sane(LocalDateTime.parse(text));
  }

  /**
   * An instant with its offset, or on the wall clock of the zone: forward out of a skipped hour,
   * the first of a repeated one.
   */
  static Instant moment(String text, ZoneId zone) {
    return hasOffset(text)
        ? OffsetDateTime.parse(text).toInstant()
        : wallTime(text).atZone(zone).toInstant();
  }

  /** With the offset that the wall clock of the zone has then. */
  static String written(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }

  static boolean hasOffset(String text) {
    return text.length() > 10
        && text.substring(10).matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        && sane(OffsetDateTime.parse(text).toLocalDateTime()).getYear() > 0;
  }

  private static void wholeMinute(String text) {
    var at = moment(text, ZoneOffset.UTC);
    if (!at.truncatedTo(ChronoUnit.MINUTES).equals(at)) {
      throw new DateTimeException(text);
    }
  }

  /** The years that a calendar of people needs; a slip of the finger makes others. */
  private static LocalDateTime sane(LocalDateTime time) {
    if (time.getYear() < 1900 || time.getYear() > 2100) {
      throw new DateTimeException("a year out of reach");
    }
    return time;
  }

  private static Predicate<String> reads(Consumer<String> reading) {
    return text -> {
      try {
        reading.accept(text);
        return true;
      } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException refused) {
        return false;
      }
    };
  }

  private record Text(String getName, Predicate<String> holds) implements Format {
    @Override
    public boolean matches(ExecutionContext context, String text) {
      return holds.test(text);
    }
  }
}
