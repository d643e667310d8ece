package convo.shops;

import convo.words.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Money as people read it. Amounts are kept in the currency's minor units (cents; whole yen). */
public final class Money {
  private record Writing(Locale locale, Currency currency) {}

  /** A format is dear to make and cheap to copy, and must not be shared by two threads. */
  private static final Map<Writing, NumberFormat> FORMATS = new ConcurrentHashMap<>();

  private Money() {}

  /** "€90.00", "£35.50", "¥4,500". */
  public static String of(Currency currency, long cents) {
    var writing = new Writing(Language.spoken().locale(), currency);
    var format = (NumberFormat) FORMATS.computeIfAbsent(writing, Money::format).clone();
    var amount = BigDecimal.valueOf(cents, currency.getDefaultFractionDigits());
    return Language.spoken().figure(format.format(amount));
  }

  private static NumberFormat format(Writing writing) {
    var currency = writing.currency();
    var format = NumberFormat.getCurrencyInstance(writing.locale());
    format.setCurrency(currency);
    if (format instanceof DecimalFormat decimal) {
      decimal.setDecimalFormatSymbols(symbols(decimal, currency, writing.locale()));
    }
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format;
  }

  /** As it is typed: "90.00", "4500". */
  public static String typed(Currency currency, long cents) {
    return BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()).toPlainString();
  }

  /** A shop has one currency, so its sign needs no country: "¥", not "JP¥". */
  private static DecimalFormatSymbols symbols(
      DecimalFormat format, Currency currency, Locale locale) {
    var symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(currency.getSymbol(locale).replaceFirst("^[A-Z]+(?=\\p{Sc})", ""));
    return symbols;
  }
}
