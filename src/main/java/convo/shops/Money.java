package convo.shops;

import convo.web.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Money as people read it. Amounts are kept in the currency's minor units (cents; whole yen). */
public final class Money {

  private Money() {}

  /** "€90.00", "£35.50", "¥4,500". */
  public static String of(Currency currency, long cents) {
    var locale = Language.spoken().locale();
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    if (format instanceof DecimalFormat decimal) {
      decimal.setDecimalFormatSymbols(symbols(decimal, currency, locale));
    }
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()));
  }

  /** A shop has one currency, so its sign needs no country: "¥", not "JP¥". */
  private static DecimalFormatSymbols symbols(
      DecimalFormat format, Currency currency, Locale locale) {
    var symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol(currency.getSymbol(locale).replaceFirst("^[A-Z]+(?=\\p{Sc})", ""));
    return symbols;
  }
}
