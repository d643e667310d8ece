package convo.words;

import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language that people read: its words and how it writes days, times and amounts, all from its
 * catalogue. While a request is answered, that of the reader is {@link #spoken}; a mail is worded
 * in that of whoever receives it, and what is stored is British.
 */
public final class Language {
  /** What everybody reads who has no other language. */
  public static final Language BRITISH = of("en-GB", false);

  private static final List<Language> ALL =
      Stream.concat(
              Stream.of(BRITISH),
              tags().filter(tag -> !tag.equals(BRITISH.tag)).map(tag -> of(tag, false)))
          .toList();

  /** Those that people can choose, by their tag. */
  private static final Map<String, Language> OFFERED =
      ALL.stream()
          .filter(Language::isOffered)
          .collect(toMap(Language::tag, Function.identity(), (one, _) -> one, LinkedHashMap::new));

  private static final String SOFT_HYPHEN = "\u00ad";
  private static final Supplier<Language> OUTSIDE = () -> BRITISH;
  private static final ScopedValue<Supplier<Language>> SPOKEN = ScopedValue.newInstance();

  private final String tag;
  private final boolean familiar;
  private final Locale locale;
  private final Catalogue catalogue;
  private final DateTimeFormatter day;
  private final DateTimeFormatter longDay;
  private final DateTimeFormatter time;
  private final DateTimeFormatter moment;
  private final String figure;
  private final NumberFormat integer;
  private @Nullable volatile Words words;
  private @Nullable volatile Language friend;

  private Language(String tag, boolean familiar, Catalogue catalogue) {
    this.tag = tag;
    this.familiar = familiar;
    this.catalogue = catalogue;
    this.locale = Locale.forLanguageTag(tag);
    this.day = written("day");
    this.longDay = written("longDay");
    this.time = written("time");
    this.moment = written(own("day") + ", " + own("time"), locale);
    this.figure = catalogue.has("language.figure") ? own("figure") : "#";
    this.integer = NumberFormat.getIntegerInstance(locale);
  }

  /** The language of the request that is being answered, and British outside of one. */
  public static Language spoken() {
    return SPOKEN.orElse(OUTSIDE).get();
  }

  /** Whether it is the one that is spoken, in whatever tone. */
  public boolean isSpoken() {
    return spoken().tag.equals(tag);
  }

  /** Those that people can choose: the ones whose catalogue says that it is offered. */
  public static List<Language> offered() {
    return List.copyOf(OFFERED.values());
  }

  /** The language of this tag, such as "en-US", among those that people can choose. */
  public static Optional<Language> tagged(String tag) {
    return Optional.ofNullable(OFFERED.get(tag));
  }

  /** As {@link #tagged}, and British for a tag that is unknown by now. */
  public static Language of(String tag) {
    return tagged(tag).orElse(BRITISH);
  }

  /** The first of these that a browser asks for: its header, which may be nonsense. */
  public static Optional<Language> asked(String header) {
    try {
      var tags = OFFERED.keySet();
      var found = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
      return tags.stream().filter(tag -> tag.equalsIgnoreCase(found)).findFirst().map(Language::of);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  /** Makes something while this is the language spoken. */
  public <T, X extends Throwable> T speak(ScopedValue.CallableOp<? extends T, X> words) throws X {
    return speak(() -> this, words);
  }

  /** Makes something in a language that may turn into another on the way. */
  public static <T, X extends Throwable> T speak(
      Supplier<Language> spoken, ScopedValue.CallableOp<? extends T, X> words) throws X {
    return ScopedValue.where(SPOKEN, spoken).call(words);
  }

  /** The same language among people on first-name terms, such as German that says du. */
  public Language familiar() {
    if (familiar) {
      return this;
    }
    var known = friend;
    if (known == null) {
      known = new Language(tag, true, catalogue);
      friend = known;
    }
    return known;
  }

  /** "en-GB", for browsers and the database. */
  public String tag() {
    return tag;
  }

  /** As it calls itself: "Deutsch". */
  public String name() {
    return own("name");
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

  /**
   * The city that a zone is named for, by the Unicode CLDR: "Tokio" for who reads German. A zone of
   * no city is its distance to UTC: "UTC+02:00".
   */
  public String city(ZoneId zone) {
    var city =
        Optional.ofNullable(TimeZone.getCanonicalID(zone.getId()))
            .map(TimeZoneNames.getInstance(locale)::getExemplarLocationName)
            .map(name -> name.replace(SOFT_HYPHEN, ""));
    return figure(city.orElseGet(() -> distance(zone)));
  }

  private static String distance(ZoneId zone) {
    var offset = zone.getRules().getOffset(Instant.EPOCH);
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }

  /** How hours end that last until midnight: "24:00", "midnight". */
  public String endOfDay() {
    return own("endOfDay");
  }

  /** "12,345". */
  public String number(long number) {
    var own = (NumberFormat) integer.clone(); // must not be shared by two threads
    return figure(own.format(number));
  }

  /** "Sam, Priya and Max". */
  public String list(List<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /** Remarks that stand in a row, each for itself: "+ 10 min after, free for 45 min". */
  public String row(List<String> remarks) {
    return ListFormatter.getInstance(locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
        .format(remarks);
  }

  /** A number or an amount as it stands in this language: itself, where tests mark nothing. */
  public String figure(String written) {
    return figure.equals("#") ? written : figure.replace("#", written);
  }

  Words words() {
    var known = words;
    if (known == null) {
      known = new Words(this);
      words = known;
    }
    return known;
  }

  /** What the catalogue says under a key. */
  String text(String key) {
    return catalogue.text(key, familiar);
  }

  Message message(String key) {
    return Message.of(text(key), locale);
  }

  /** A text that is markup and has no arguments. */
  Content markup(String key) {
    var text = text(key);
    return output -> output.writeContent(text);
  }

  private boolean isOffered() {
    return own("offered").equals("yes") || isTest();
  }

  /** Whether tests run, for which the language was made that only they read. */
  private static boolean isTest() {
    return Language.class.getResource("/words/" + PseudoLanguage.TAG + ".words") != null;
  }

  private static Stream<String> tags() {
    return Stream.concat(
        Words.LANGUAGES.stream(), Stream.of(PseudoLanguage.TAG).filter(tag -> isTest()));
  }

  private static Language of(String tag, boolean familiar) {
    return new Language(tag, familiar, catalogue(tag));
  }

  private static Catalogue catalogue(String tag) {
    var file = tag + ".words";
    try (var in = Language.class.getResourceAsStream("/words/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No catalogue " + file);
      }
      var read = Catalogue.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return read.has("language.like")
          ? read.over(catalogue(read.text("language.like", false)))
          : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String own(String key) {
    return catalogue.text("language." + key, false);
  }

  private DateTimeFormatter written(String key) {
    return written(own(key), locale);
  }

  private static DateTimeFormatter written(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
