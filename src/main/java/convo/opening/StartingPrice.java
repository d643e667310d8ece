package convo.opening;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What a service may cost in another currency, as round as people there write prices. It is a start
 * that the owner corrects, so what money is worth today does not matter.
 */
final class StartingPrice {
  /** Some of the currency, roughly what one euro buys at a hairdresser's. */
  private static final Map<String, Integer> FOR_ONE =
      Map.ofEntries(
          Map.entry("AED", 4),
          Map.entry("AUD", 2),
          Map.entry("BAM", 2),
          Map.entry("BGN", 2),
          Map.entry("BRL", 4),
          Map.entry("CAD", 1),
          Map.entry("CHF", 1),
          Map.entry("CNY", 5),
          Map.entry("CZK", 20),
          Map.entry("DKK", 8),
          Map.entry("EUR", 1),
          Map.entry("GBP", 1),
          Map.entry("HKD", 8),
          Map.entry("HUF", 300),
          Map.entry("ILS", 4),
          Map.entry("INR", 30),
          Map.entry("ISK", 150),
          Map.entry("JPY", 120),
          Map.entry("KRW", 1000),
          Map.entry("MXN", 12),
          Map.entry("NOK", 12),
          Map.entry("NZD", 2),
          Map.entry("PLN", 4),
          Map.entry("RON", 4),
          Map.entry("RSD", 80),
          Map.entry("SEK", 11),
          Map.entry("SGD", 1),
          Map.entry("THB", 25),
          Map.entry("TRY", 30),
          Map.entry("TWD", 25),
          Map.entry("UAH", 25),
          Map.entry("USD", 1),
          Map.entry("ZAR", 10));

  private StartingPrice() {}

  /** In minor units of the currency; empty where nothing is known of it. */
  static Optional<Long> cents(int euros, Currency currency) {
    return Optional.ofNullable(FOR_ONE.get(currency.getCurrencyCode()))
        .map(some -> euros * some)
        .map(StartingPrice::round)
        .map(
            amount -> BigDecimal.valueOf(amount).movePointRight(digits(currency)).longValueExact());
  }

  private static int digits(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  /** Two figures and zeros: 4,200 of 4,180. */
  private static int round(int amount) {
    var step = 1;
    while (amount / step >= 100) {
      step *= 10;
    }
    return (amount + step / 2) / step * step;
  }
}
