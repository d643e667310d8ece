package convo.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values as they are compared: small letters without accents, dates and phones as digits. */
final class Plain {
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_IN_TEXT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}).*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2}).*");

  /** Without the country, whose code some write and others do not. */
  private static final int NATIONAL_DIGITS = 9;

  private Plain() {}

  /** Empty when nothing is said. */
  static String of(Trait trait, String typed) {
    var text = typed.strip();
    return switch (trait.kind()) {
      case NAME, TEXT, CODE -> NOT_IN_TEXT.matcher(folded(text)).replaceAll(" ").strip();
      case EMAIL -> folded(text);
      case DIGITS -> trait == Trait.PHONE ? national(digits(text)) : digits(text);
      case DATE -> date(text);
    };
  }

  private static String folded(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    return ASCII.matcher(small).matches()
        ? small
        : MARKS
            .matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
            .replaceAll("")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l");
  }

  private static String date(String text) {
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return ymd(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    return yearFirst.matches()
        ? ymd(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
        : digits(text);
  }

  private static String ymd(String year, String month, String day) {
    return year + "0".repeat(2 - month.length()) + month + "0".repeat(2 - day.length()) + day;
  }

  private static String national(String digits) {
    return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
  }

  private static String digits(String text) {
    return NOT_DIGITS.matcher(text).replaceAll("");
  }
}
