package convo.settings;

import static convo.words.Words.audit;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.shops.Accent;
import convo.shops.ClockAndMoney;
import convo.shops.Country;
import convo.shops.Minutes;
import convo.supportsession.SupportRule;
import convo.web.Form;
import convo.words.AuditTexts;
import convo.words.Language;
import java.util.List;
import java.util.Set;

/** The history of a shop's settings in the words of their form. */
public final class SettingsWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.nameless(
          "shop",
          AuditTexts::shop,
          AuditTexts::theSettings,
          AuditField.of("name", AuditTexts::name),
          AuditField.of("accent", AuditTexts::colour, SettingsWords::accent),
          AuditField.of("country", AuditTexts::country, Country::shown),
          AuditField.of("zone", AuditTexts::timeZone, ClockAndMoney::zoneName),
          AuditField.of("currency", AuditTexts::currency, ClockAndMoney::currencyName),
          AuditField.of("slotStep", AuditTexts::slotStep, SettingsWords::minutes),
          AuditField.of("horizon", AuditTexts::horizon),
          AuditField.of("minimumNotice", AuditTexts::bookLatest, SettingsWords::notice),
          AuditField.of("cancelNotice", AuditTexts::cancelLatest, SettingsWords::notice),
          AuditField.of("liveBookings", AuditTexts::liveBookings),
          AuditField.of("firstReminder", AuditTexts::firstReminder, SettingsWords::reminder),
          AuditField.of("secondReminder", AuditTexts::secondReminder, SettingsWords::reminder),
          AuditField.ofTruth("requireApproval", AuditTexts::requireApproval),
          AuditField.ofTruth("stylistsSeeContacts", AuditTexts::stylistsSeeContacts),
          AuditField.of("supportAccess", AuditTexts::supportAccess, SettingsWords::supportAccess),
          AuditField.of("street", AuditTexts::street),
          AuditField.of("postcode", AuditTexts::postcode),
          AuditField.of("town", AuditTexts::town),
          AuditField.of("phone", AuditTexts::phone),
          AuditField.of("website", AuditTexts::website),
          AuditField.of("about", AuditTexts::about),
          AuditField.of("language", AuditTexts::language, SettingsWords::language),
          AuditField.ofTruth("familiar", AuditTexts::sayDu),
          AuditField.of("sites", AuditTexts::sites),
          AuditField.of("logo", AuditTexts::logo),
          AuditField.of("customers", AuditTexts::customers),
          AuditField.of("bookings", AuditTexts::bookings));

  /** What an owner alone is asked. */
  private static final Set<String> OF_OWNERS = Set.of("stylistsSeeContacts", "supportAccess");

  private SettingsWords() {}

  /** Those of the fields that somebody reads who may not change them, in the order of the page. */
  public static List<AuditField> told(Set<String> fields) {
    return SUBJECT.fields().stream()
        .filter(field -> fields.contains(field.key()) && !OF_OWNERS.contains(field.key()))
        .toList();
  }

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
      case NOTICE -> audit().ruleNotice();
      case APPROVAL -> audit().ruleApproval();
      case OFF -> audit().ruleOff();
    };
  }

  static String notice(int minutes) {
    return minutes == 0 ? audit().anyTime() : audit().before(Minutes.text(minutes));
  }

  /** "24 h before" of "24". */
  private static String reminder(String value) {
    return Form.wholeNumber(value).map(SettingsWords::reminder).orElse(value);
  }

  static String reminder(int hours) {
    return hours == 0 ? audit().notAtAll() : audit().before(Minutes.text(hours * 60));
  }

  private static String accent(String key) {
    return Accent.named(key).map(Accent::label).orElse(key);
  }

  private static String language(String tag) {
    return Language.tagged(tag).map(Language::name).orElse(tag);
  }

  private static String supportAccess(String key) {
    return SupportRule.named(key).map(SettingsWords::of).orElse(key);
  }
}
