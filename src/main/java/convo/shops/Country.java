package convo.shops;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import convo.web.Choice;
import convo.words.Language;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a shop is, and what follows from it: money, clock and language as most people have them
 * there.
 *
 * @param code two letters (ISO 3166)
 */
public record Country(String code) {
  private static final Set<String> ALL = Set.of(Locale.getISOCountries());
  private static final Set<String> GERMAN = Set.of("AT", "CH", "DE", "LI");
  private static final Set<String> AMERICAN = Set.of("AS", "GU", "MP", "PR", "US", "VI");

  /** Of a country with several zones, that in which most people live. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("AR", "America/Argentina/Buenos_Aires"),
          Map.entry("AU", "Australia/Sydney"),
          Map.entry("BR", "America/Sao_Paulo"),
          Map.entry("CA", "America/Toronto"),
          Map.entry("CD", "Africa/Kinshasa"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("CN", "Asia/Shanghai"),
          Map.entry("CY", "Asia/Nicosia"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("EC", "America/Guayaquil"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("FM", "Pacific/Pohnpei"),
          Map.entry("GL", "America/Nuuk"),
          Map.entry("ID", "Asia/Jakarta"),
          Map.entry("KI", "Pacific/Tarawa"),
          Map.entry("KZ", "Asia/Almaty"),
          Map.entry("MH", "Pacific/Majuro"),
          Map.entry("MN", "Asia/Ulaanbaatar"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("MY", "Asia/Kuala_Lumpur"),
          Map.entry("NZ", "Pacific/Auckland"),
          Map.entry("PF", "Pacific/Tahiti"),
          Map.entry("PG", "Pacific/Port_Moresby"),
          Map.entry("PS", "Asia/Hebron"),
          Map.entry("PT", "Europe/Lisbon"),
          Map.entry("RU", "Europe/Moscow"),
          Map.entry("UA", "Europe/Kyiv"),
          Map.entry("US", "America/New_York"),
          Map.entry("UZ", "Asia/Tashkent"));

  /** The country of two letters, if there is one. */
  public static Optional<Country> of(String code) {
    return Optional.of(code).filter(ALL::contains).map(Country::new);
  }

  /** All of them by their names in the language spoken. */
  public static List<Choice> choices() {
    var language = Language.spoken();
    return ALL.stream()
        .map(code -> new Choice(code, language.figure(name(code, language))))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language.locale())))
        .toList();
  }

  /** Its name in the language of the reader; what is no country stays as it is. */
  public static String shown(String code) {
    var language = Language.spoken();
    return of(code).map(one -> language.figure(name(one.code, language))).orElse(code);
  }

  private static String name(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }

  /** What is paid with there; the euro where there is no money of its own. */
  public Currency currency() {
    return money().orElseGet(() -> Currency.getInstance("EUR"));
  }

  private Optional<Currency> money() {
    return Optional.ofNullable(Currency.getInstance(Locale.of("", code)));
  }

  /** Every currency that is paid with somewhere. */
  static Stream<Currency> currencies() {
    return ALL.stream().map(Country::new).flatMap(country -> country.money().stream()).distinct();
  }

  /** The clock that most people go by there. */
  public ZoneId zone() {
    return Optional.ofNullable(ZONES.get(code))
        .or(() -> zones().findFirst())
        .map(ZoneId::of)
        .orElse(ZoneId.of("UTC"));
  }

  private Stream<String> zones() {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
        .map(TimeZone::getIanaID)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .sorted();
  }

  /** What its people read, of the languages that there are; British where theirs is missing. */
  public Language language() {
    return Language.of(GERMAN.contains(code) ? "de" : AMERICAN.contains(code) ? "en-US" : "en-GB");
  }

  /** A language as it is spoken there: "de-AT". */
  public Locale locale(Language language) {
    return Locale.of(language.locale().getLanguage(), code);
  }
}
