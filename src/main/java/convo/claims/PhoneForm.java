package convo.claims;

import static convo.words.Words.claims;

import convo.profiles.OwnProfile;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.web.NormalText;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * A new phone number as it was typed, and the shops that are to have it.
 *
 * @param shops the slugs that were ticked
 * @param guesses the number that may be meant by a text that was refused
 */
public record PhoneForm(
    String phone, List<String> shops, List<Choice> guesses, Map<String, String> errors)
    implements Form {
  private static final int LONGEST = 40;
  private static final String NO_COUNTRY = "ZZ";

  static PhoneForm of(String phone) {
    return new PhoneForm(phone, List.of(), List.of(), Map.of());
  }

  /** A number without its country is read as one of the only country in which the shops are. */
  static PhoneForm from(Context ctx, List<OwnProfile> profiles) {
    var typed = Form.meant(ctx, Form.typed(ctx, "phone"));
    var shops = Form.texts(ctx, "shop", LONGEST);
    var countries = profiles.stream().map(OwnProfile::country).distinct().toList();
    var country = countries.size() == 1 ? countries.getFirst() : NO_COUNTRY;
    var known = profiles.stream().map(OwnProfile::slug).toList();
    var check =
        new Check()
            .required("phone", typed, claims().whichPhone())
            .line("phone", typed, LONGEST)
            .that(
                NormalText.keyed(typed).contains("+") || !country.equals(NO_COUNTRY),
                "phone",
                claims().phoneCountry())
            .that(known.containsAll(shops), "shop", claims().tickOfList());
    return switch (Phone.read(typed, country)) {
      case Phone phone -> new PhoneForm(phone.e164(), shops, List.of(), check.errors());
      case PhoneReading.Problem problem ->
          new PhoneForm(
              typed,
              shops,
              problem.offer().map(offer -> alone(offer.phone())).stream().toList(),
              check.that(false, "phone", problem.sentence()).errors());
    };
  }

  private static Choice alone(Phone phone) {
    var number = phone.display(NO_COUNTRY);
    return new Choice(number, number);
  }
}
