package convo.supportaccess;

import convo.access.Token;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.Answer;
import convo.supportsession.DecisionRows;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the link in an owner's mail opens, and what its two buttons do, as long as she is an owner.
 * Nobody need have signed in, so it goes through the platform's door.
 */
public final class ApprovalQueries {
  private static final String FIND =
      "select\nowners.id owner,\nowners.name owner_name,\n"
          + AgentSessionRow.COLUMNS
          + AgentSessionRow.FROM
          + """
          join support_approvals
            on support_approvals.shop_id = support_sessions.shop_id
            and support_approvals.support_session_id = support_sessions.id
          join memberships
            on memberships.shop_id = support_approvals.shop_id
            and memberships.account_id = support_approvals.account_id
            and memberships.role = 'owner'
          join accounts owners
            on owners.id = support_approvals.account_id
            and owners.disabled_at is null
          where support_approvals.token_hash = :token
          """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public ApprovalQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What is asked behind this link, answered or not; empty also where its owner is none now. */
  Optional<MailedQuestion> find(Token token) {
    return platform.read(handle -> find(handle, FIND, token));
  }

  /**
   * Answers once, in the name of the link's owner, and all links to this question are worth nothing
   * more.
   *
   * @return false when somebody was first, or nobody waits any more; empty where the link opens
   *     nothing
   */
  Optional<Boolean> decide(Token token, Answer answer) {
    return platform.write(handle ->
        find(handle, FIND + "for share of memberships", token)
            .map(question -> decide(handle, question, answer)));
  }

  private boolean decide(Handle handle, MailedQuestion question, Answer answer) {
    var shop = question.asked().shop().id();
    var session = question.asked().session().id();
    PlatformDoor.enter(handle, shop);
    OutboxQueries.blank(handle, session);
    return DecisionRows.decide(handle, shop, session, answer, question.actor(), clock.instant());
  }

  private static Optional<MailedQuestion> find(Handle handle, String query, Token token) {
    return handle
        .createQuery(query)
        .bind("token", token.hash())
        .mapTo(MailedQuestion.class)
        .findOne();
  }
}
