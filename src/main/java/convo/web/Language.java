package convo.web;

import convo.database.EnumKey;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The language of a page, as the person who reads it chose: the one place that knows in what the
 * languages differ, which is how days, times and amounts are written. While a page is rendered it
 * is {@link #spoken}; whatever is worded before, stored or mailed is British.
 */
public enum Language implements EnumKey {
  BRITISH("English (United Kingdom)", Locale.UK, "EEE d MMM uuuu", "d MMMM uuuu", "HH:mm", "24:00"),
  AMERICAN(
      "English (United States)",
      Locale.US,
      "EEE, MMM d, uuuu",
      "MMMM d, uuuu",
      "h:mm a",
      "midnight");

  private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

  private final String label;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter longDay;
  private final DateTimeFormatter time;
  private final DateTimeFormatter moment;
  private final String endOfDay;

  Language(String label, Locale locale, String day, String longDay, String time, String endOfDay) {
    this.label = label;
    this.locale = locale;
    this.day = DateTimeFormatter.ofPattern(day, locale);
    this.longDay = DateTimeFormatter.ofPattern(longDay, locale);
    this.time = DateTimeFormatter.ofPattern(time, locale);
    this.moment = DateTimeFormatter.ofPattern(day + ", " + time, locale);
    this.endOfDay = endOfDay;
  }

  /** The language of the page that is being rendered, and British outside of one. */
  public static Language spoken() {
    return SPOKEN.orElse(BRITISH);
  }

  /** The language of this tag, such as "en-US". */
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  public static List<Choice> choices() {
    return Arrays.stream(values())
        .map(language -> new Choice(language.tag(), language.label))
        .toList();
  }

  static Language of(Context ctx) {
    Language kept = ctx.attribute(Language.class.getName());
    return kept == null ? BRITISH : kept;
  }

  /** Makes it the language in which this request is answered. */
  public void keep(Context ctx) {
    ctx.attribute(Language.class.getName(), this);
  }

  /** Makes something while this is the language spoken. */
  public <T> T speak(Supplier<T> words) {
    return ScopedValue.where(SPOKEN, this).call(words::get);
  }

  /** "en-GB", for browsers and the database. */
  public String tag() {
    return locale.toLanguageTag();
  }

  @Override
  public String key() {
    return tag();
  }

  public Locale locale() {
    return locale;
  }

  /** "Tue 3 Mar 2026", "Tue, Mar 3, 2026". */
  public String day(TemporalAccessor time) {
    return day.format(time);
  }

  /** A day of a life: "31 May 1990", "May 31, 1990". */
  public String longDay(TemporalAccessor time) {
    return longDay.format(time);
  }

  /** "14:30", "2:30 PM". */
  public String time(TemporalAccessor moment) {
    return time.format(moment);
  }

  /** "Tue 3 Mar 2026, 14:30", "Tue, Mar 3, 2026, 2:30 PM". */
  public String moment(TemporalAccessor time) {
    return moment.format(time);
  }

  /** A moment that belongs to no shop, so that no shop's clock is right: it ends with "UTC". */
  public String universal(Instant instant) {
    return moment(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** How hours end that last until midnight: "24:00", "midnight". */
  public String endOfDay() {
    return endOfDay;
  }

  /** "12,345". */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
