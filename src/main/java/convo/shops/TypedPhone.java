package convo.shops;

import static convo.words.Words.shops;
import static java.util.stream.Collectors.joining;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import convo.shops.PhoneReading.Offer;
import convo.shops.PhoneReading.Problem;
import convo.web.NormalText;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A phone number on its way in. It says who somebody is, so nothing in it is guessed at: letters
 * beside it are named, and whoever typed them decides.
 */
record TypedPhone(String typed, String country) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:tel(?:efon|ephone)?|phone|fon|handy|mobil(?:e|telefon)?|mob|cell|電話|携帯|هاتف"
              + "|جوال|موبايل|تلفن)(?!\\p{L})[\\s.:]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern RUN = Pattern.compile("[+(]?\\d[\\d\\s()/.+-]*");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}&&[^.]]+$");

  PhoneReading read() {
    var number = LABEL.matcher(NormalText.keyed(typed)).replaceFirst("");
    if (number.length() > Limits.PHONE) {
      return new Problem(shops().phoneTooLong());
    }
    return WORD.matcher(number).find() ? withWords(number) : digits(number);
  }

  /** "0171 2345678 (Mama)". */
  private PhoneReading withWords(String text) {
    var run =
        RUN.matcher(text).results().max(Comparator.comparingInt(found -> found.group().length()));
    if (run.isEmpty()) {
      return new Problem(sentence(NumberParseException.ErrorType.NOT_A_NUMBER));
    }
    var words = WORD.matcher(text).results().map(MatchResult::group).collect(joining(" "));
    return new Problem(shops().phoneWords(words), run.flatMap(found -> offer(text, found)));
  }

  private Optional<Offer> offer(String text, MatchResult run) {
    var rest = text.substring(0, run.start()).strip() + " " + text.substring(run.end()).strip();
    return digits(run.group()) instanceof Phone phone
        ? Optional.of(new Offer(phone, EDGES.matcher(rest).replaceAll("")))
        : Optional.empty();
  }

  private PhoneReading digits(String number) {
    try {
      var national = NUMBERS.parse(number, country);
      return national.hasExtension()
          ? new Problem(shops().phoneExtension())
          : withoutPlus(number.strip(), national).orElseGet(() -> possible(national));
    } catch (NumberParseException refused) {
      return new Problem(sentence(refused.getErrorType()));
    }
  }

  /**
   * "49 171 2345678": within a country whose numbers begin with a zero, its own code is told by
   * itself. That of another country is asked about.
   */
  private Optional<PhoneReading> withoutPlus(String number, PhoneNumber national) {
    var isNational = NUMBERS.isValidNumber(national);
    return international(number)
        .flatMap(abroad -> {
          var isHome = abroad.getCountryCode() == NUMBERS.getCountryCodeForRegion(country);
          var hasZero = "0".equals(NUMBERS.getNddPrefixForRegion(country, true));
          if (isNational && !hasZero) {
            return Optional.empty();
          }
          return Optional.of(isHome ? possible(abroad) : asked(abroad, hasZero));
        });
  }

  /** The number as if its plus was forgotten, where there is such a number. */
  private static Optional<PhoneNumber> international(String number) {
    try {
      return Optional.of(NUMBERS.parse("+" + number, "ZZ"))
          .filter(abroad -> number.matches("[1-9].*") && NUMBERS.isValidNumber(abroad));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  private static Problem asked(PhoneNumber abroad, boolean hasZero) {
    var code = String.valueOf(abroad.getCountryCode());
    return new Problem(
        hasZero ? shops().phoneCodeOrZero(code) : shops().phoneCode(code),
        Optional.of(new Offer(new Phone(NUMBERS.format(abroad, PhoneNumberFormat.E164)), "")));
  }

  private static PhoneReading possible(PhoneNumber number) {
    return switch (NUMBERS.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE -> new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
      case TOO_LONG -> new Problem(shops().phoneManyDigits());
      case INVALID_COUNTRY_CODE -> new Problem(shops().phoneUnknownCode());
      case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY, INVALID_LENGTH ->
          new Problem(shops().phoneFewDigits());
    };
  }

  private static String sentence(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> shops().phoneUnknownCode();
      case TOO_LONG -> shops().phoneManyDigits();
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> shops().phoneFewDigits();
      case NOT_A_NUMBER -> shops().phoneNone();
    };
  }
}
