package convo.profiles;

import convo.audit.AuditField;
import convo.audit.AuditField.Reading;
import convo.audit.AuditSubject;
import convo.web.Form;
import convo.words.Language;
import java.util.stream.Stream;

/** The history of a profile in the words of its page. */
public final class ProfileWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "profile",
          "the profile of %s",
          "a customer who is gone",
          "customer_shop_profiles",
          "case when erased_at is null then trim(first_name || ' ' || last_name) else '' end",
          Stream.of(ProfileField.values())
              .map(field ->
                  new AuditField(
                      field.key(), Language.BRITISH.speak(field::label), reading(field.kind())))
              .toList());

  private ProfileWords() {}

  private static Reading reading(FieldKind kind) {
    return (value, shop, names) ->
        switch (kind) {
          case TICK -> value.isEmpty() ? "No" : "Yes";
          case STYLIST -> Form.uuid(value).map(id -> names.getOrDefault(id, "")).orElse("");
          case WAY -> ProfileChoices.wayLabel(value);
          case STATUS -> Status.named(value).map(Status::label).orElse(value);
          default -> value;
        };
  }
}
