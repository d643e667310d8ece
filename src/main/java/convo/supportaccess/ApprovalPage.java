package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.shops.Shop;
import convo.supportsession.AgentSession;
import convo.supportsession.SupportSession;
import convo.supportsession.SupportSession.Decision;
import convo.web.View;
import java.time.Instant;

/** What an owner sees who follows the link in the mail. */
public record ApprovalPage(View view, MailedQuestion question, String token, Instant now) {

  public AgentSession asked() {
    return question.asked();
  }

  public Shop shop() {
    return asked().shop();
  }

  public SupportSession session() {
    return asked().session();
  }

  public boolean isWaiting() {
    return session().isWaiting(now);
  }

  /** What came of it, when there is nothing left to answer. */
  public String settled() {
    return session().decision().map(this::said).orElseGet(this::over);
  }

  private String said(Decision decision) {
    return supportaccess().shopSaid(decision.answer().key(), shop().when(decision.at()));
  }

  private String over() {
    return session()
        .ending(now)
        .map(end ->
            supportaccess().overSince(SupportAccessWords.of(end.cause()), shop().when(end.at())))
        .orElseGet(() -> supportaccess().noAnswerNeeded());
  }
}
