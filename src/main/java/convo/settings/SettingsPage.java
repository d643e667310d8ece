package convo.settings;

import convo.access.Visitor;
import convo.supportsession.SupportRule;
import convo.web.Choice;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a shop decides about itself.
 *
 * @param now as it stands
 */
public record SettingsPage(Visitor visitor, SettingsForm form, ShopSettings now) {

  /** Only an owner sees and changes it. */
  public SupportRule supportAccess() {
    return now.supportAccess();
  }

  public List<Choice> supportChoices() {
    return Stream.of(SupportRule.values())
        .map(rule -> new Choice(rule.key(), SettingsWords.of(rule)))
        .toList();
  }
}
