package convo.support;

import convo.access.Account;
import convo.access.SupportVisitQueries;
import convo.access.Token;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.settings.SupportAccess;
import convo.shops.ShopRow;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** An agent's support sessions: asked for, begun and ended by the agent. */
public final class SupportSessionQueries {
  private static final SupportSessionRow ROW = new SupportSessionRow();
  private static final ShopRow SHOP = new ShopRow();
  private final PlatformDoor platform;
  private final OwnerMail mail;
  private final InstantSource clock;

  public SupportSessionQueries(PlatformDoor platform, URI baseUrl, InstantSource clock) {
    this.platform = platform;
    this.mail = new OwnerMail(baseUrl);
    this.clock = clock;
  }

  /** The shops with their rule for support, by name. */
  List<Doorway> doorways() {
    return platform.read(handle ->
        handle
            .createQuery(
                "select shops.support_access,\n"
                    + ShopRow.COLUMNS
                    + "from shops\norder by shops.name, shops.id")
            .map((row, context) ->
                new Doorway(
                    SHOP.map(row, context),
                    SupportAccess.named(row.getString("support_access")).orElseThrow()))
            .list());
  }

  /**
   * Writes the question down, and asks the owners where the shop's rule says so.
   *
   * @return empty when the agent has a session that waits or runs already
   */
  Optional<SupportSession> ask(Account agent, Doorway doorway, SupportSessionForm form) {
    var now = clock.instant();
    var token = Token.fresh();
    return platform.write(handle -> {
      SupportVisitQueries.endOverdue(handle, Optional.of(agent.id()), now);
      var asked = insert(handle, agent, doorway, form, token);
      asked
          .filter(session -> session.wayIn() == WayIn.APPROVAL)
          .ifPresent(session -> mail.asked(handle, session, token, actor(agent, session), now));
      return asked;
    });
  }

  private Optional<SupportSession> insert(
      Handle handle, Account agent, Doorway doorway, SupportSessionForm form, Token token) {
    var wayIn = WayIn.through(doorway.rule());
    return handle
        .createQuery(
            """
            insert into support_sessions (shop_id, account_id, access, reason, ticket, mode, requested_at,
              approval_token_hash, break_glass_reason, write_reason, write_requested_at)
            values (:shop, :account, :access, :reason, :ticket, 'read', :now,
              case when :access = 'approval' then :token end, case when :access = 'break_glass' then :emergency end,
              :wish, case when cast(:wish as text) is not null then cast(:now as timestamptz) end)
            on conflict do nothing
            returning id
            """)
        .bind("shop", doorway.shop().id().value())
        .bind("account", agent.id())
        .bind("access", wayIn.key())
        .bind("reason", form.reason())
        .bind("ticket", form.ticket())
        .bind("now", clock.instant())
        .bind("token", token.hash())
        .bind("emergency", form.emergency())
        .bind("wish", form.wish())
        .mapTo(UUID.class)
        .findOne()
        .flatMap(id -> find(handle, agent, id));
  }

  /** Mails the owners that the session has begun, in the transaction in which it begins. */
  void announce(Handle handle, Account agent, UUID session) {
    var begun = find(handle, agent, session).orElseThrow();
    mail.started(handle, begun, actor(agent, begun), clock.instant());
  }

  /** The agent's sessions, newest first. */
  List<SupportSession> of(Account agent, int most) {
    return platform.read(handle ->
        handle
            .createQuery(
                SupportSessionRow.SELECT
                    + """
                    where support_sessions.account_id = :account
                    order by support_sessions.requested_at desc, support_sessions.id
                    limit :most
                    """)
            .bind("account", agent.id())
            .bind("most", most)
            .map(ROW)
            .list());
  }

  Optional<SupportSession> find(Account agent, UUID session) {
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
      return handle
              .createUpdate(
                  """
                  update support_sessions
                  set ended_at = :now, end_cause = case when started_at is null then 'withdrawn' else 'stopped' end
                  where id = :session
                  and account_id = :account
                  and ended_at is null
                  and (ends_at is null or ends_at > :now)
                  """)
              .bind("now", clock.instant())
              .bind("session", session)
              .bind("account", agent.id())
              .execute()
          == 1;
    });
  }

  static Optional<SupportSession> find(Handle handle, Account agent, UUID session) {
    return handle
        .createQuery(
            SupportSessionRow.SELECT
                + """
                where support_sessions.id = :session
                and support_sessions.account_id = :account
                """)
        .bind("session", session)
        .bind("account", agent.id())
        .map(ROW)
        .findOne();
  }

  private static Actor actor(Account agent, SupportSession session) {
    return Actor.support(agent.id(), agent.name(), session.id());
  }
}
