package convo.settings;

import convo.shops.Accent;
import convo.shops.Minutes;
import convo.supportsession.SupportRule;
import convo.web.Form;
import java.util.Map;

/** The history of a shop's settings in the words of their form. */
public final class SettingsWords {
  private static final Map<String, String> LABELS =
      Map.of(
          "name", "Name",
          "accent", "Colour",
          "slotStep", "A start every",
          "horizon", "Days ahead that can be booked",
          "minimumNotice", "Customers book at the latest",
          "cancelNotice", "Customers cancel at the latest",
          "requireApproval", "Every booking of a customer waits for a yes",
          "stylistsSeeContacts", "Stylists see e-mail addresses and phone numbers",
          "supportAccess", "How support may step in");

  private SettingsWords() {}

  public static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** "15 min" of a step of "15", and "2 h before" of a notice of "120". */
  public static String shown(String field, String value) {
    return switch (field) {
      case "accent" -> Accent.named(value).map(Accent::label).orElse(value);
      case "slotStep" -> Form.wholeNumber(value).map(Minutes::text).orElse(value);
      case "minimumNotice", "cancelNotice" ->
          Form.wholeNumber(value).map(SettingsWords::notice).orElse(value);
      case "supportAccess" -> SupportRule.named(value).map(SettingsWords::of).orElse(value);
      default -> value;
    };
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
}
