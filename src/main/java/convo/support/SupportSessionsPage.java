package convo.support;

import convo.access.Visitor;
import convo.signin.SecondFactorCode;
import convo.supportsession.AgentSession;
import convo.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent's own support sessions, and the form for another.
 *
 * @param entry the form that enters what was approved
 * @param demoCode what the app would show now, where nobody has it
 * @param open the one that waits or runs; while there is one, no other is asked for
 */
public record SupportSessionsPage(
    Visitor visitor,
    SupportSessionForm form,
    SecondFactorCode entry,
    Optional<String> demoCode,
    List<ShopChoice> shops,
    Optional<AgentSession> open,
    List<AgentSession> past,
    Instant now) {

  static SupportSessionsPage of(
      Visitor visitor,
      SupportSessionForm form,
      SecondFactorCode entry,
      Optional<String> demoCode,
      List<ShopChoice> shops,
      List<AgentSession> sessions,
      Instant now) {
    var open = sessions.stream().filter(asked -> !asked.session().isOver(now)).findFirst();
    var past = sessions.stream().filter(asked -> asked.session().isOver(now)).toList();
    return new SupportSessionsPage(visitor, form, entry, demoCode, shops, open, past, now);
  }

  /** What the agent can do about the one that is open. */
  public String advice(AgentSession asked) {
    var by = asked.shop().time(asked.session().mustBeEnteredBy());
    return switch (asked.session().state(now)) {
      case WAITING -> "Every owner has a mail with a link to say yes or no.";
      case ADMITTED -> "Enter it by " + by + " on the shop’s clock; then the yes is too old.";
      case RUNNING -> "It runs in another browser of yours, or was left open there.";
      case OVER -> "It is over.";
    };
  }

  public List<Choice> choices() {
    return SupportSessionForm.choices(shops);
  }

  public List<Choice> purposes() {
    return VisitPurpose.choices();
  }
}
