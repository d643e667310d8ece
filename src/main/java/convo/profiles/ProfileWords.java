package convo.profiles;

import static convo.words.Words.audit;

import convo.audit.AuditField;
import convo.audit.AuditField.Reading;
import convo.audit.AuditSubject;
import convo.audit.AuditSubject.Wording;
import convo.web.Form;
import convo.words.AuditTexts;
import java.util.stream.Stream;

/** The history of a profile in the words of its page. */
public final class ProfileWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "profile",
          new Wording(AuditTexts::profile, AuditTexts::theProfile, AuditTexts::goneCustomer),
          "customer_shop_profiles",
          "case when erased_at is null then trim(first_name || ' ' || last_name) else '' end",
          Stream.of(ProfileField.values())
              .map(field -> new AuditField(field.key(), _ -> field.label(), reading(field.kind())))
              .toList());

  private ProfileWords() {}

  private static Reading reading(FieldKind kind) {
    return (value, shop, names) ->
        switch (kind) {
          case TICK -> value.isEmpty() ? audit().unticked() : audit().ticked();
          case STYLIST -> Form.uuid(value).map(id -> names.getOrDefault(id, "")).orElse("");
          case WAY -> ProfileChoices.wayLabel(value);
          case STATUS -> Status.named(value).map(Status::label).orElse(value);
          default -> value;
        };
  }
}
