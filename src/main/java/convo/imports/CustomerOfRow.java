package convo.imports;

import convo.profiles.Consent;
import convo.profiles.ProfileField;
import convo.profiles.Status;
import convo.shopfile.FiledCustomer;
import convo.shopfile.FiledCustomer.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A customer of a table as the shop's file has her.
 *
 * @param kept the fields of her profile as they are kept
 */
record CustomerOfRow(Map<ProfileField, String> kept, Team team) {

  FiledCustomer customer(
      boolean isFamily, Map<Consent.Purpose, Agreement> consents, Optional<Instant> since) {
    var texts = new LinkedHashMap<String, String>();
    ProfileField.plainTexts().forEach(field -> texts.put(field.key(), text(field)));
    return new FiledCustomer(
        Optional.empty(),
        text(ProfileField.FIRST_NAME),
        text(ProfileField.LAST_NAME),
        given(ProfileField.EMAIL),
        isFamily,
        given(ProfileField.PHONE),
        given(ProfileField.PREFERRED_CONTACT),
        Status.named(text(ProfileField.STATUS)).orElse(Status.ACTIVE),
        tags(),
        text(ProfileField.NOTES),
        texts,
        given(ProfileField.BIRTH_DATE).map(LocalDate::parse),
        given(ProfileField.ANNIVERSARY_DATE).map(LocalDate::parse),
        Integer.parseInt(text(ProfileField.LOYALTY_POINTS)),
        given(ProfileField.PREFERRED_STYLIST).flatMap(team::key),
        consents,
        since,
        Optional.empty(),
        Optional.empty());
  }

  private List<String> tags() {
    return Stream.of(text(ProfileField.TAGS).split(", ")).filter(tag -> !tag.isEmpty()).toList();
  }

  private String text(ProfileField field) {
    return kept.getOrDefault(field, "");
  }

  private Optional<String> given(ProfileField field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }
}
