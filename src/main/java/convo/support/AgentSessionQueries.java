package convo.support;

import convo.access.Account;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.shops.ShopRow;
import convo.supportsession.Admission;
import convo.supportsession.AgentSession;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.EndRows;
import convo.supportsession.EntryRows;
import convo.supportsession.RequestRows;
import convo.supportsession.SupportRequest;
import convo.supportsession.SupportRule;
import java.net.URI;
import java.time.Instant;
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
   * Writes the question down, and asks the owners where the shop's rule says so. What an owner has
   * just refused is not asked again, but for an emergency.
   */
  Asking ask(Account agent, SupportRequest request) {
    var now = clock.instant();
    return platform.write(handle -> {
      EndRows.endOverdue(handle, Optional.of(agent.id()), now);
      return tooSoon(handle, request, now).orElseGet(() -> ask(handle, agent, request, now));
    });
  }

  private Asking ask(Handle handle, Account agent, SupportRequest request, Instant now) {
    var asked = RequestRows.ask(handle, request, now).flatMap(id -> find(handle, agent, id));
    if (request.admission() == Admission.APPROVAL) {
      asked.ifPresent(session -> mail.asked(handle, session, now));
    }
    return asked.<Asking>map(Asking.Asked::new).orElseGet(Asking.Busy::new);
  }

  private static Optional<Asking> tooSoon(Handle handle, SupportRequest request, Instant now) {
    if (request.admission() == Admission.BREAK_GLASS) {
      return Optional.empty();
    }
    var no = RequestRows.lastNo(handle, request.shop(), now);
    var noToWrite =
        request.wish().flatMap(wish -> RequestRows.lastNoToWrite(handle, request.shop(), now));
    return no.or(() -> noToWrite).map(at -> new Asking.TooSoon(at, no.isEmpty()));
  }

  /** Mails the owners that the session has begun, in the transaction in which it begins. */
  void announce(Handle handle, Account agent, UUID session) {
    mail.started(handle, find(handle, agent, session).orElseThrow(), clock.instant());
  }

  /**
   * Asks to change things in the shop that the agent so far only looks into. The shop's rule of
   * this moment says whether that is granted at once, and the owners are told either way.
   */
  WriteAnswer askToWrite(Account agent, UUID session, String reason) {
    var now = clock.instant();
    return platform.write(handle -> {
      var rule = EntryRows.holdRule(handle, session).flatMap(SupportRule::named).orElseThrow();
      var asking = find(handle, agent, session).orElseThrow();
      if (!asking.session().mayAskToWrite(rule) || wasRefused(handle, asking, now)) {
        return WriteAnswer.REFUSED;
      }
      var isGranted = asking.session().mayGrantItself(rule);
      RequestRows.askToWrite(handle, session, reason, isGranted, now);
      if (isGranted) {
        mail.mayWrite(handle, asking, asking.actor(), reason, now);
      } else {
        mail.asksToWrite(handle, asking, reason, now);
      }
      return isGranted ? WriteAnswer.GRANTED : WriteAnswer.ASKED;
    });
  }

  private static boolean wasRefused(Handle handle, AgentSession asking, Instant now) {
    return asking.session().admission() != Admission.BREAK_GLASS
        && RequestRows.lastNoToWrite(handle, asking.shop().id(), now).isPresent();
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
