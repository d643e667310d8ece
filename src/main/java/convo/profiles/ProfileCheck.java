package convo.profiles;

import convo.shops.Limits;
import convo.shops.Shop;
import convo.web.Check;
import convo.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what is wrong with a typed profile and how to mend it. */
final class ProfileCheck {
  private final Map<String, String> values;
  private final Shop shop;
  private final List<UUID> stylists;
  private final Set<ProfileField> hidden;
  private final Check check = new Check();

  ProfileCheck(
      Map<String, String> values, Shop shop, List<UUID> stylists, Set<ProfileField> hidden) {
    this.hidden = hidden;
    this.values = values;
    this.shop = shop;
    this.stylists = stylists;
  }

  Map<String, String> errors() {
    for (var field : ProfileField.values()) {
      checkLength(field, value(field));
    }
    checkContact();
    checkChoices();
    checkDay(ProfileField.BIRTH_DATE);
    checkDay(ProfileField.ANNIVERSARY_DATE);
    return check.errors();
  }

  private void checkLength(ProfileField field, String text) {
    must(
        Form.isWithin(text, field.longest()),
        field,
        "Keep this within %,d characters.".formatted(field.longest()));
    must(field.isProse() || Form.isOneLine(text), field, "Keep this on one line.");
  }

  private void checkContact() {
    must(
        !hidden.isEmpty()
            || List.of(
                    ProfileField.FIRST_NAME,
                    ProfileField.LAST_NAME,
                    ProfileField.EMAIL,
                    ProfileField.PHONE)
                .stream()
                .anyMatch(field -> !value(field).isEmpty()),
        ProfileField.FIRST_NAME,
        "Give at least a name, an e-mail or a phone number.");
    check.email(ProfileField.EMAIL.key(), value(ProfileField.EMAIL));
    var phone = value(ProfileField.PHONE);
    if (!phone.isEmpty()
        && Phone.read(phone, shop.country()) instanceof PhoneReading.Problem problem) {
      must(false, ProfileField.PHONE, problem.sentence());
    }
  }

  private void checkChoices() {
    must(
        List.of("", "email", "phone", "sms").contains(value(ProfileField.PREFERRED_CONTACT)),
        ProfileField.PREFERRED_CONTACT,
        "Choose one of the ways in the list.");
    var status = value(ProfileField.STATUS);
    must(
        status.isEmpty() || Status.named(status).isPresent(),
        ProfileField.STATUS,
        "Choose one of the statuses in the list.");
    var stylist = value(ProfileField.PREFERRED_STYLIST);
    must(
        stylist.isEmpty() || Form.uuid(stylist).filter(stylists::contains).isPresent(),
        ProfileField.PREFERRED_STYLIST,
        "Choose one of your stylists.");
    var points = value(ProfileField.LOYALTY_POINTS);
    must(
        points.isEmpty() || points.matches("-?[0-9]{1,7}"),
        ProfileField.LOYALTY_POINTS,
        "Write the points as a whole number of at most seven digits.");
    var tags = ProfileForm.tags(value(ProfileField.TAGS));
    must(
        tags.size() <= Limits.TAGS && tags.stream().allMatch(tag -> Form.isWithin(tag, Limits.TAG)),
        ProfileField.TAGS,
        "Use at most %d tags of at most %d characters, with commas between."
            .formatted(Limits.TAGS, Limits.TAG));
  }

  private void checkDay(ProfileField field) {
    check.date(field.key(), value(field));
    must(
        Form.date(value(field))
            .map(LocalDate::getYear)
            .filter(year -> year < 1900 || year > 2100)
            .isEmpty(),
        field,
        "Give a year from 1900 to 2100.");
  }

  private String value(ProfileField field) {
    return values.getOrDefault(field.key(), "");
  }

  private void must(boolean holds, ProfileField field, String sentence) {
    check.that(holds, field.key(), sentence);
  }
}
