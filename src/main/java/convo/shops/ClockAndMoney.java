package convo.shops;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import convo.web.Choice;
import convo.words.Language;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The zones and the currencies from which a shop chooses. */
public final class ClockAndMoney {
  /** Each once, by the name that people know; never one that is only a distance to UTC. */
  private static final List<String> ZONES =
      List.copyOf(
          TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
              .map(TimeZone::getIanaID)
              .filter(ZoneId.getAvailableZoneIds()::contains)
              .collect(TreeSet::new, Set::add, Set::addAll));

  private static final List<Currency> CURRENCIES =
      Country.currencies().sorted(Comparator.comparing(Currency::getCurrencyCode)).toList();

  private ClockAndMoney() {}

  /** The zones of the world by the names of their cities, and this one if it is another. */
  public static List<Choice> zones(String own) {
    return Stream.concat(ZONES.stream(), zone(own).stream().map(ZoneId::getId))
        .distinct()
        .map(id -> new Choice(id, zoneName(id)))
        .sorted(Comparator.comparing(Choice::label, byAlphabet()))
        .toList();
  }

  private static Comparator<String> byAlphabet() {
    return Collator.getInstance(Language.spoken().locale())::compare;
  }

  /** The city, in the language of the reader, and the zone: "New York · America/New York". */
  public static String zoneName(String id) {
    var language = Language.spoken();
    return zone(id)
        .map(zone -> language.city(zone) + " · " + language.figure(id.replace('_', ' ')))
        .orElse(id);
  }

  /** "EUR · Euro". */
  public static String currencyName(String code) {
    var language = Language.spoken();
    return currency(code)
        .map(one -> one.getDisplayName(language.locale()))
        .map(name -> language.figure(code + " · " + name))
        .orElse(code);
  }

  /** The currencies of the world, and this one if it is another. */
  public static List<Choice> currencies(String own) {
    return Stream.concat(CURRENCIES.stream(), currency(own).stream())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .map(Currency::getCurrencyCode)
        .map(code -> new Choice(code, currencyName(code)))
        .toList();
  }

  /** A zone by its name in the IANA database, if there is one. */
  public static Optional<ZoneId> zone(String id) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ZoneId.of(id))
        : Optional.empty();
  }

  /** A currency by its code (ISO 4217), if prices can be written in it. */
  public static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
        .findFirst();
  }
}
