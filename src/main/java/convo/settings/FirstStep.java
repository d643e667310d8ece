package convo.settings;

import static convo.words.Words.settings;

import convo.database.EnumKey;
import convo.words.SettingsTexts;
import java.util.Optional;
import java.util.function.Function;

/** What the owner of a new shop does first, in this order. */
public enum FirstStep implements EnumKey {
  SERVICES(SettingsTexts::stepServices, SettingsTexts::stepServicesText, "/services"),
  TEAM(SettingsTexts::stepTeam, SettingsTexts::stepTeamText, "/team"),
  CUSTOMERS(SettingsTexts::stepCustomers, SettingsTexts::stepCustomersText, "/customers"),
  LOOKS(SettingsTexts::stepLooks, SettingsTexts::stepLooksText, "/settings/public-page"),
  INVITE(SettingsTexts::stepInvite, SettingsTexts::stepInviteText, "/invitations/new");

  private final Function<SettingsTexts, String> title;
  private final Function<SettingsTexts, String> text;
  private final String page;

  FirstStep(
      Function<SettingsTexts, String> title, Function<SettingsTexts, String> text, String page) {
    this.title = title;
    this.text = text;
    this.page = page;
  }

  static Optional<FirstStep> named(String key) {
    return EnumKey.named(values(), key);
  }

  public String title() {
    return title.apply(settings());
  }

  /** What is to be done there, in a sentence. */
  public String text() {
    return text.apply(settings());
  }

  /** Where it is done, below the address of the shop. */
  public String page() {
    return page;
  }
}
