package convo.support;

import static convo.words.Words.support;

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
      case WAITING -> support().adviceWaiting();
      case ADMITTED -> support().adviceAdmitted(by);
      case RUNNING -> support().adviceRunning();
      case OVER -> support().adviceOver();
    };
  }

  public List<Choice> choices() {
    return SupportSessionForm.choices(shops);
  }

  public List<Choice> purposes() {
    return VisitPurpose.choices();
  }
}
