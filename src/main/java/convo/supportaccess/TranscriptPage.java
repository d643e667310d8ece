package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.access.Visitor;
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
      return supportaccess().over();
    }
    if (session().isRunning(now)) {
      return supportaccess().inside();
    }
    return session().isWaiting(now) ? supportaccess().waiting() : supportaccess().mayIn();
  }

  /** The tone of the state. */
  public String tone() {
    return session().isOver(now) ? "neutral" : session().isWaiting(now) ? "warning" : "accent";
  }

  /** "After an owner’s yes: Bella said yes on Tue 3 Mar 2026, 14:30". */
  public String letIn() {
    var admission = SupportAccessWords.of(session().admission());
    return session().decision().map(decision -> said(admission, decision)).orElse(admission);
  }

  private String said(String admission, Decision decision) {
    return supportaccess()
        .letInSaid(
            admission, transcript.names().said(decision), visitor.shop().when(decision.at()));
  }

  /** "Your shop ended it, Tue 3 Mar 2026, 14:40", or nothing as long as it goes on. */
  public String ended() {
    return session().ending(now).map(this::told).orElse("");
  }

  private String told(End end) {
    return supportaccess()
        .endedOn(SupportAccessWords.of(end, transcript.names()), visitor.shop().when(end.at()));
  }
}
