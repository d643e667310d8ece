package convo.settings;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.shops.Accent;
import convo.shops.Minutes;
import convo.supportsession.SupportRule;
import convo.web.Form;

/** The history of a shop's settings in the words of their form. */
public final class SettingsWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.nameless(
          "shop",
          "the settings",
          AuditField.of("name", "Name"),
          AuditField.of(
              "accent", "Colour", key -> Accent.named(key).map(Accent::label).orElse(key)),
          AuditField.of("slotStep", "A start every", SettingsWords::minutes),
          AuditField.of("horizon", "Days ahead that can be booked"),
          AuditField.of("minimumNotice", "Customers book at the latest", SettingsWords::notice),
          AuditField.of("cancelNotice", "Customers cancel at the latest", SettingsWords::notice),
          AuditField.of("requireApproval", "Every booking of a customer waits for a yes"),
          AuditField.of("stylistsSeeContacts", "Stylists see e-mail addresses and phone numbers"),
          AuditField.of("supportAccess", "How support may step in", SettingsWords::supportAccess));

  private SettingsWords() {}

  /** "15 min" of "15". */
  private static String minutes(String value) {
    return Form.wholeNumber(value).map(Minutes::text).orElse(value);
  }

  /** "2 h before" of "120". */
  private static String notice(String value) {
    return Form.wholeNumber(value).map(SettingsWords::notice).orElse(value);
  }

  /** How support may step in, as the shop's owners read it. */
  public static String of(SupportRule rule) {
    return switch (rule) {
      case NOTICE -> "Support may step in; you get a mail at the start and at the end";
      case APPROVAL -> "Support asks first, and steps in after you say yes";
      case OFF ->
          "Support may not step in, except to stop harm; then every owner gets a mail at once";
    };
  }

  static String notice(int minutes) {
    return minutes == 0 ? "At any time" : Minutes.text(minutes) + " before";
  }

  private static String supportAccess(String key) {
    return SupportRule.named(key).map(SettingsWords::of).orElse(key);
  }
}
