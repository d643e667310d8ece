package convo.shopfile;

import convo.shops.Limits;
import convo.web.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How one kind of value is written in a shop file.
 *
 * @param what completes "must be …"
 * @param reading gives the value, or nothing for a text that is none
 */
record Notation<T>(String what, Function<String, Optional<T>> reading) {
  private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

  static final Notation<String> SLUG =
      matching(
          "a word of a-z, 0-9 and hyphens of at most %d letters".formatted(Limits.KEY),
          KEY,
          Limits.KEY);
  static final Notation<String> TAG_WORD =
      only(
          "a word or some, of at most %d characters and without comma".formatted(Limits.TAG),
          text -> isLine(text, Limits.TAG) && text.indexOf(',') < 0 && !text.isEmpty());
  static final Notation<String> EMAIL_ADDRESS =
      matching("an e-mail address", Form.EMAIL, Limits.EMAIL)
          .map(text -> text.toLowerCase(Locale.ROOT));
  static final Notation<Integer> MINUTE_OF_DAY =
      matching("a time such as 09:30, or 24:00", CLOCK, 5).map(Notation::minute);
  static final Notation<ZoneId> ZONE =
      only("a time zone such as Europe/Berlin", ZoneId.getAvailableZoneIds()::contains)
          .map(ZoneId::of);
  static final Notation<String> COUNTRY =
      only("a country of two letters such as DE", COUNTRIES::contains);
  static final Notation<Currency> CURRENCY =
      trying("a currency of three letters such as EUR", Notation::currency);
  static final Notation<Locale> LOCALE =
      trying("a language such as de-DE", text -> new Locale.Builder().setLanguageTag(text).build());
  static final Notation<LocalDate> DATE = trying("a date such as 2026-12-24", Notation::date);
  static final Notation<LocalDateTime> WALL_TIME =
      trying("a day and time such as 2026-12-24T09:30", Notation::wallTime);

  /** Gold and test codes have no minor unit, so no price can be written in them. */
  private static Currency currency(String text) {
    var currency = Currency.getInstance(text);
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(text);
    }
    return currency;
  }

  /** One line of text. */
  static Notation<String> line(int longest) {
    return only(
        "one line of at most %,d characters".formatted(longest), text -> isLine(text, longest));
  }

  /** Text that may have several lines. */
  static Notation<String> prose(int longest) {
    return only("a text of at most %,d characters".formatted(longest), text -> fits(text, longest));
  }

  static Notation<String> oneOf(String... values) {
    return oneOf(values, value -> value);
  }

  static <T> Notation<T> oneOf(T[] values, Function<T, String> key) {
    var keys = Arrays.stream(values).map(key).toList();
    return new Notation<>(
        "one of " + String.join(", ", keys),
        text -> Arrays.stream(values).filter(value -> key.apply(value).equals(text)).findFirst());
  }

  /**
   * An instant with its offset, or on the wall clock of the zone: forward out of a skipped hour,
   * the first of a repeated one.
   */
  static Notation<Instant> moment(ZoneId zone) {
    return trying(
        "a day and time such as 2026-12-24T09:30 or 2026-12-24T09:30:00+01:00",
        text ->
            text.length() > 10 && text.substring(10).matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? sane(
                    OffsetDateTime.parse(text).toLocalDateTime(),
                    OffsetDateTime.parse(text).toInstant())
                : wallTime(text).atZone(zone).toInstant());
  }

  /** As {@link #moment}, for what can be booked. */
  static Notation<Instant> wholeMinute(ZoneId zone) {
    var moment = moment(zone);
    return new Notation<>(
        moment.what + ", on a whole minute",
        text -> moment.read(text).filter(at -> at.truncatedTo(ChronoUnit.MINUTES).equals(at)));
  }

  Optional<T> read(String text) {
    return reading.apply(text);
  }

  private <R> Notation<R> map(Function<T, R> change) {
    return new Notation<>(what, text -> read(text).map(change));
  }

  private static Notation<String> matching(String what, Pattern pattern, int longest) {
    return only(what, text -> text.length() <= longest && pattern.matcher(text).matches());
  }

  private static Notation<String> only(String what, Predicate<String> holds) {
    return new Notation<>(what, text -> Optional.of(text).filter(holds));
  }

  private static <T> Notation<T> trying(String what, Function<String, T> parse) {
    return new Notation<>(what, text -> attempt(parse, text));
  }

  private static <T> Optional<T> attempt(Function<String, T> parse, String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException refused) {
      return Optional.empty();
    }
  }

  private static LocalDate date(String text) {
    return sane(LocalDate.parse(text).atStartOfDay(), LocalDate.parse(text));
  }

  private static LocalDateTime wallTime(String text) {
    return sane(LocalDateTime.parse(text), LocalDateTime.parse(text));
  }

  /** The years that a calendar of people needs; a slip of the finger makes others. */
  private static <T> T sane(LocalDateTime time, T value) {
    if (time.getYear() < 1900 || time.getYear() > 2100) {
      throw new DateTimeException("a year out of reach");
    }
    return value;
  }

  private static int minute(String clock) {
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }

  private static boolean isLine(String text, int longest) {
    return fits(text, longest) && Form.isOneLine(text);
  }

  private static boolean fits(String text, int longest) {
    return Form.isWithin(text, longest) && !Form.CONTROL.matcher(text).find();
  }
}
