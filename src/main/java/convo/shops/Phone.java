package convo.shops;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * A phone number, kept the one way that all shops share.
 *
 * @param e164 a plus, the country code and the digits: "+4930901820"
 */
public record Phone(String e164) implements PhoneReading {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private record Shown(Phone phone, String country) {}

  /** A list shows the same numbers again and again, and to write one takes its parsing. */
  private static final Cache<Shown, String> SHOWN =
      Caffeine.newBuilder().maximumSize(50_000).build();

  /**
   * Reads what was typed; a number without country code is one of the country (two letters, "DE").
   * Letters beside the number are never guessed at.
   */
  public static PhoneReading read(String typed, String country) {
    return new TypedPhone(typed, country).read();
  }

  /** One that may stand as somebody typed it: as people of the country write it, or as it is. */
  public static String shown(String typed, String country) {
    return typed.startsWith("+") && read(typed, country) instanceof Phone phone
        ? phone.display(country)
        : typed;
  }

  /** As people of the country write it: "030 901820" at home, "+49 30 901820" elsewhere. */
  public String display(String country) {
    return SHOWN.get(new Shown(this, country), shown -> shown.phone().written(country));
  }

  private String written(String country) {
    var number = parsed();
    var home = NUMBERS.getCountryCodeForRegion(country) == number.getCountryCode();
    return NUMBERS.format(
        number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
  }

  /**
   * The digits that a caller within the country may dial or say: with and without the leading zero,
   * without the area.
   */
  public List<String> nationalDigits() {
    var number = parsed();
    var significant = NUMBERS.getNationalSignificantNumber(number);
    var digits = new ArrayList<>(List.of(significant));
    digits.add(NUMBERS.format(number, PhoneNumberFormat.NATIONAL).replaceAll("\\D", ""));
    digits.add(significant.substring(NUMBERS.getLengthOfGeographicalAreaCode(number)));
    return digits;
  }

  private PhoneNumber parsed() {
    try {
      return NUMBERS.parse(e164, "ZZ");
    } catch (NumberParseException impossible) {
      throw new IllegalStateException("not in E.164", impossible);
    }
  }
}
