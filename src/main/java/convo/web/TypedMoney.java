package convo.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount as people type it: "90", "90,50", "90 €", "€1,200.00", "1.200,00", "1'200.-".
 *
 * @param currency of the shop, whose sign, code or name may stand beside the amount
 */
public record TypedMoney(String typed, Currency currency) {
  private static final Pattern NO_CENTS = Pattern.compile("[.,] ?-+$");

  /** In the minor units of the currency; empty where it is no amount, or a doubtful one. */
  public Optional<Long> cents() {
    return found().filter(found -> !isDoubtful(found)).map(this::cents);
  }

  /** What a doubtful amount, "1.200" in euros, may mean, in minor units. */
  public Optional<Long> guess() {
    return found().filter(this::isDoubtful).map(this::cents);
  }

  /** Groups 1, or 2, 4 and 5, are whole; 3 is between them; 7 is the part behind the point. */
  private Optional<MatchResult> found() {
    var shape =
        "(?:(\\d{1,9})|(\\d{1,3})([.,' ])(\\d{3})(?:\\3(\\d{3}))?)(?:(?!\\3)([.,])(\\d{1,%d}))?"
            .formatted(Math.max(1, digits()));
    return Optional.of(Pattern.compile(shape).matcher(number()))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .filter(found -> digits() > 0 || found.group(7) == null);
  }

  /** Whether the one dot or comma may stand before thousands or before a part. */
  private boolean isDoubtful(MatchResult found) {
    var between = found.group(3);
    return digits() > 0
        && (".".equals(between) || ",".equals(between))
        && found.group(5) == null
        && found.group(7) == null;
  }

  private long cents(MatchResult found) {
    var whole =
        Stream.of(1, 2, 4, 5)
            .map(found::group)
            .filter(part -> part != null)
            .collect(Collectors.joining());
    var part = found.group(7) == null ? "" : "." + found.group(7);
    return new BigDecimal(whole + part).movePointRight(digits()).longValueExact();
  }

  /** What is left without the currency. */
  private String number() {
    var plain = NormalText.plain(typed).replace('’', '\'');
    var names =
        Stream.of(
                currency.getCurrencyCode(),
                currency.getSymbol(Locale.US).replaceFirst("^[A-Z]+(?=\\p{Sc})", ""),
                currency.getDisplayName(Locale.US).replaceFirst(".* ", "") + "s",
                currency.getDisplayName(Locale.US).replaceFirst(".* ", ""))
            .map(name -> Pattern.quote(NormalText.plain(name)))
            .collect(Collectors.joining("|", "(?:", ")"));
    var bare = plain.replaceFirst("^%s\\s*|\\s*%<s$".formatted(names), "");
    return NO_CENTS.matcher(bare).replaceFirst("");
  }

  private int digits() {
    return currency.getDefaultFractionDigits();
  }
}
