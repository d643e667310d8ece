package convo.access;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lets a browser into a support session and out of it, and writes down what it asks for there. */
public final class SupportVisitQueries {
  /** Half an hour, which the database holds too. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** How long an owner's yes may be used. */
  public static final Duration YES_HOLDS = Duration.ofMinutes(15);

  /** How long a question waits for an owner. */
  public static final Duration QUESTION_WAITS = Duration.ofHours(24);

  private static final int LONGEST_PATH = 2_000;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public SupportVisitQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Starts the support session of this account and puts the browser inside, under a new key.
   *
   * @param announcement what is to be said of it in the same transaction
   * @return false when there is none that may be entered now; then nothing has changed
   */
  boolean enter(Token old, Token fresh, UUID account, UUID visit, Consumer<Handle> announcement) {
    return platform.write(handle -> {
      var isIn = start(handle, account, visit) && goIn(handle, old, fresh, visit);
      if (isIn) {
        grantWish(handle, visit);
        announcement.accept(handle);
      } else {
        handle.rollback();
      }
      return isIn;
    });
  }

  /** The rule counts as it is now, not as it was when support asked or an owner said yes. */
  private boolean start(Handle handle, UUID account, UUID visit) {
    var now = clock.instant();
    var rule = holdRule(handle, visit);
    return handle
            .createUpdate(
                """
                update support_sessions
                set started_at = :now, ends_at = :end
                where id = :visit
                and account_id = :account
                and started_at is null
                and ended_at is null
                and (access = 'break_glass'
                  or (access = 'notice' and :rule = 'notice')
                  or (:rule <> 'off' and decision = 'approved' and decided_at > :latest))
                """)
            .bind("rule", rule)
            .bind("now", now)
            .bind("end", now.plus(LIFE))
            .bind("latest", now.minus(YES_HOLDS))
            .bind("visit", visit)
            .bind("account", account)
            .execute()
        == 1;
  }

  /** What support asked to change together with the question needs a yes only by approval. */
  private void grantWish(Handle handle, UUID visit) {
    handle
        .createUpdate(
            """
            update support_sessions
            set mode = 'write', write_granted_at = :now
            where id = :visit
            and access <> 'approval'
            and write_requested_at is not null
            and write_granted_at is null
            and write_refused_at is null
            """)
        .bind("now", clock.instant())
        .bind("visit", visit)
        .execute();
  }

  /** The rule of the shop for support, which nobody changes before this transaction ends. */
  private static Optional<String> holdRule(Handle handle, UUID visit) {
    return handle
        .createQuery(
            """
            select support_access
            from shops
            where id = (
              select shop_id
              from support_sessions
              where id = :visit)
            for share
            """)
        .bind("visit", visit)
        .mapTo(String.class)
        .findOne();
  }

  private static boolean goIn(Handle handle, Token old, Token fresh, UUID visit) {
    return handle
            .createUpdate(
                """
                update sessions
                set id_hash = :fresh, support_shop_id = support_sessions.shop_id, support_session_id = support_sessions.id
                from support_sessions
                where sessions.id_hash = :old
                and sessions.support_session_id is null
                and support_sessions.id = :visit
                and support_sessions.account_id = sessions.account_id
                """)
            .bind("fresh", fresh.hash())
            .bind("old", old.hash())
            .bind("visit", visit)
            .execute()
        == 1;
  }

  /** Takes the browser out, under a new key. What it was in ends with that, if it had not yet. */
  boolean leave(Token old, Token fresh) {
    return platform.write(handle -> {
      var account =
          handle
              .createQuery(
                  """
                  update sessions
                  set id_hash = :fresh, support_shop_id = null, support_session_id = null
                  where id_hash = :old
                  returning account_id
                  """)
              .bind("fresh", fresh.hash())
              .bind("old", old.hash())
              .mapTo(UUID.class)
              .findOne();
      account.ifPresent(agent -> endOverdue(handle, account, clock.instant()));
      return account.isPresent();
    });
  }

  /** Writes down a page that support asks for, before it is answered. */
  void see(ShopId shop, UUID visit, String method, String path) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                insert into support_page_views (shop_id, support_session_id, at, method, path)
                values (:shop, :visit, :now, :method, :path)
                """)
            .bind("shop", shop.value())
            .bind("visit", visit)
            .bind("now", clock.instant())
            .bind("method", method)
            .bind("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
            .execute());
  }

  /**
   * Ends every support session that cannot go on: its time is up, its agent is no longer support,
   * its browser has signed out, or nobody has answered the question. They were closed to the agent
   * before; this writes down why.
   *
   * @param account whose; empty for everybody's
   */
  public static void endOverdue(Handle handle, Optional<UUID> account, Instant now) {
    handle
        .createUpdate(
            """
            update support_sessions
            set ended_at = least(:now, ends_at),
              end_cause = case
                when ends_at <= :now then 'time'
                when not exists (
                  select
                  from accounts
                  where accounts.id = support_sessions.account_id
                  and accounts.support
                  and accounts.disabled_at is null) then 'role_revoked'
                when started_at is null then 'asked_too_long_ago'
                else 'sign_out'
              end
            where ended_at is null
            and (cast(:account as uuid) is null or account_id = :account)
            and (ends_at <= :now
              or not exists (
                select
                from accounts
                where accounts.id = support_sessions.account_id
                and accounts.support
                and accounts.disabled_at is null)
              or (started_at is null and (decided_at <= :latestYes or (decided_at is null and requested_at <= :latestQuestion)))
              or (started_at is not null and not exists (
                select
                from sessions
                where sessions.support_session_id = support_sessions.id)))
            """)
        .bind("account", account)
        .bind("now", now)
        .bind("latestYes", now.minus(YES_HOLDS))
        .bind("latestQuestion", now.minus(QUESTION_WAITS))
        .execute();
  }
}
