package convo.supportaccess;

import convo.audit.Change;
import convo.audit.Deed;
import convo.profiles.ProfileField;
import convo.profiles.ProfileWords;
import convo.services.ServiceWords;
import convo.settings.SettingsWords;
import convo.shops.Shop;
import convo.stylists.StylistWords;
import convo.supportaccess.Step.ChangedField;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says what support has changed as the shop's own pages say it.
 *
 * @param called the names of what the changes speak of
 */
record ChangeWords(Shop shop, Map<UUID, String> called) {

  List<ChangedField> fields(Deed deed) {
    return deed.entry().changes().entrySet().stream()
        .map(change -> field(deed.subject(), change.getKey(), change.getValue()))
        .toList();
  }

  private ChangedField field(String subject, String key, Change change) {
    return new ChangedField(
        label(subject, key),
        shown(subject, key, change.before()),
        shown(subject, key, change.after()));
  }

  private static String label(String subject, String key) {
    return switch (subject) {
      case "profile" -> ProfileField.labelOf(key);
      case "service" -> ServiceWords.label(key);
      case "stylist" -> StylistWords.label(key);
      case "shop" -> SettingsWords.label(key);
      default -> key;
    };
  }

  private String shown(String subject, String key, String value) {
    var words =
        switch (subject) {
          case "profile" -> new ProfileWords(called).shown(key, value);
          case "service" -> new ServiceWords(shop).shown(key, value);
          case "stylist" -> StylistWords.shown(key, value);
          case "shop" -> SettingsWords.shown(key, value);
          default -> value;
        };
    return words.isEmpty() ? "nothing" : words;
  }
}
