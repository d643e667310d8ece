package convo.support;

import convo.access.Account;
import convo.access.Token;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.shops.ShopRow;
import convo.supportsession.Admission;
import convo.supportsession.AgentSession;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.EndRows;
import convo.supportsession.RequestRows;
import convo.supportsession.SupportRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** An agent's support sessions: asked for, begun and ended by the agent. */
public final class AgentSessionQueries {
  private final PlatformDoor platform;
  private final OwnerMail mail;
  private final InstantSource clock;

  public AgentSessionQueries(PlatformDoor platform, URI baseUrl, InstantSource clock) {
    this.platform = platform;
    this.mail = new OwnerMail(baseUrl);
    this.clock = clock;
  }

  /** The shops with their rule for support, by name. */
  List<ShopChoice> shops() {
    return platform.read(handle ->
        handle
            .createQuery(
                "select shops.support_access,\n"
                    + ShopRow.COLUMNS
                    + "from shops\norder by shops.name, shops.id")
            .mapTo(ShopChoice.class)
            .list());
  }

  /**
   * Writes the question down, and asks the owners where the shop's rule says so.
   *
   * @return empty when the agent has a session that waits or runs already
   */
  Optional<AgentSession> ask(Account agent, SupportRequest request) {
    var now = clock.instant();
    var token = Token.fresh();
    return platform.write(handle -> {
      EndRows.endOverdue(handle, Optional.of(agent.id()), now);
      var asked =
          RequestRows.ask(handle, request, token.hash(), now)
              .flatMap(id -> find(handle, agent, id));
      if (request.admission() == Admission.APPROVAL) {
        asked.ifPresent(session -> mail.asked(handle, session, token, now));
      }
      return asked;
    });
  }

  /** Mails the owners that the session has begun, in the transaction in which it begins. */
  void announce(Handle handle, Account agent, UUID session) {
    mail.started(handle, find(handle, agent, session).orElseThrow(), clock.instant());
  }

  /**
   * Asks to change things in the shop that the agent so far only looks into. That is granted at
   * once but where the shop wants to be asked.
   *
   * @return whether the agent may write now
   */
  boolean askToWrite(Account agent, UUID session, String reason) {
    var now = clock.instant();
    return platform.write(handle -> {
      var asking = find(handle, agent, session).orElseThrow();
      var isGranted = asking.session().admission() != Admission.APPROVAL;
      RequestRows.askToWrite(handle, session, reason, isGranted, now);
      if (!isGranted) {
        mail.asksToWrite(handle, asking, reason, now);
      }
      return isGranted;
    });
  }

  /** The agent's sessions, newest first. */
  List<AgentSession> of(Account agent, int most) {
    return platform.read(handle ->
        handle
            .createQuery(
                AgentSessionRow.SELECT
                    + """
                    where support_sessions.account_id = :account
                    order by support_sessions.requested_at desc, support_sessions.id
                    limit :most
                    """)
            .bind("account", agent.id())
            .bind("most", most)
            .mapTo(AgentSession.class)
            .list());
  }

  Optional<AgentSession> find(Account agent, UUID session) {
    return platform.read(handle -> find(handle, agent, session));
  }

  /**
   * Ends a session of this agent: withdrawn where it had not begun.
   *
   * @return false when it was over
   */
  boolean end(Account agent, UUID session) {
    return platform.write(handle -> {
      OutboxQueries.blank(handle, session);
      return RequestRows.end(handle, agent.id(), session, clock.instant());
    });
  }

  private static Optional<AgentSession> find(Handle handle, Account agent, UUID session) {
    return handle
        .createQuery(
            AgentSessionRow.SELECT
                + """
                where support_sessions.id = :session
                and support_sessions.account_id = :account
                """)
        .bind("session", session)
        .bind("account", agent.id())
        .mapTo(AgentSession.class)
        .findOne();
  }
}
