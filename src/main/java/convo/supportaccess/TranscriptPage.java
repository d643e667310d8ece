package convo.supportaccess;

import convo.access.Visitor;
import convo.supportsession.Answer;
import convo.supportsession.SupportSession;
import convo.supportsession.SupportSession.Decision;
import convo.supportsession.SupportSession.End;
import java.time.Instant;

/** One support session as its shop reads it. */
public record TranscriptPage(Visitor visitor, Transcript transcript, Instant now) {

  public SupportSession session() {
    return transcript.session();
  }

  public String url() {
    return visitor.shop().url("/support-access/" + session().id());
  }

  /** "Waiting", "Inside", "Over". */
  public String state() {
    if (session().isOver(now)) {
      return "Over";
    }
    if (session().isRunning(now)) {
      return "Inside";
    }
    return session().isWaiting(now) ? "Waiting for your answer" : "May step in";
  }

  /** The tone of the state. */
  public String tone() {
    return session().isOver(now) ? "neutral" : session().isWaiting(now) ? "warning" : "accent";
  }

  /** "After an owner’s yes: Bella said yes on Tue 3 Mar 2026, 14:30". */
  public String letIn() {
    var rule = SupportAccessWords.of(session().admission());
    return session().decision().map(said -> rule + ": " + said(said)).orElse(rule);
  }

  private String said(Decision decision) {
    var word = decision.answer() == Answer.APPROVED ? " said yes on " : " said no on ";
    return transcript.names().of(decision) + word + visitor.shop().when(decision.at());
  }

  /** "Your shop ended it, Tue 3 Mar 2026, 14:40", or nothing as long as it goes on. */
  public String ended() {
    return session().ending(now).map(this::told).orElse("");
  }

  private String told(End end) {
    return SupportAccessWords.of(end, transcript.names()) + ", " + visitor.shop().when(end.at());
  }
}
