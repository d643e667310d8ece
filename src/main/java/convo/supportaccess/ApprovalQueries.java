package convo.supportaccess;

import convo.access.Token;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.supportsession.AgentSession;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.Answer;
import convo.supportsession.DecisionRows;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the link in an owner's mail opens, and what its two buttons do. Nobody need have signed in,
 * so it goes through the platform's door.
 */
public final class ApprovalQueries {
  /** The link went to every owner: which of them followed it, nobody knows. */
  private static final Actor BY_MAIL =
      new Actor(Actor.Kind.STAFF, Optional.empty(), "An owner, by mail", Optional.empty());

  private final PlatformDoor platform;
  private final InstantSource clock;

  public ApprovalQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What is asked behind this link, answered or not. */
  Optional<AgentSession> find(Token token) {
    return platform.read(handle ->
        handle
            .createQuery(
                AgentSessionRow.SELECT
                    + """
                    where support_sessions.approval_token_hash = :token
                    """)
            .bind("token", token.hash())
            .mapTo(AgentSession.class)
            .findOne());
  }

  /**
   * Answers once, and the link is worth nothing more; false when somebody was first, or nobody
   * waits any more.
   */
  boolean decide(AgentSession asked, Answer answer) {
    var shop = asked.shop().id();
    var session = asked.session().id();
    return platform.write(
        shop,
        handle -> {
          OutboxQueries.blank(handle, session);
          return DecisionRows.decide(handle, shop, session, answer, BY_MAIL, clock.instant());
        });
  }
}
