package convo.settings;

import convo.access.Visitor;
import convo.supportsession.SupportRule;
import convo.web.Choice;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a shop decides about itself.
 *
 * @param supportAccess as it stands; only an owner sees and changes it
 */
public record SettingsPage(Visitor visitor, SettingsForm form, SupportRule supportAccess) {

  public List<Choice> supportChoices() {
    return Stream.of(SupportRule.values())
        .map(rule -> new Choice(rule.key(), SettingsWords.of(rule)))
        .toList();
  }
}
