package convo.supportsession;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Begins support sessions at the platform's door. */
public final class EntryRows {
  private EntryRows() {}

  /**
   * Begins the session of this agent. The rule of the shop counts as it is now, not as it was when
   * support asked or an owner said yes.
   *
   * @return false when it may not begin now; then nothing has changed
   */
  public static boolean start(Handle handle, UUID account, UUID session, Instant now) {
    var rule = holdRule(handle, session);
    var isStarted =
        handle
                .createUpdate(
                    """
                    update support_sessions
                    set started_at = :now, ends_at = :end
                    where id = :session
                    and account_id = :account
                    and started_at is null
                    and ended_at is null
                    and (access = 'break_glass'
                      or (access = 'notice' and :rule = 'notice')
                      or (:rule <> 'off' and decision = 'approved' and decided_at > :latestYes and exists (
                        select
                        from memberships
                        where memberships.shop_id = support_sessions.shop_id
                        and memberships.account_id = decided_by_account_id
                        and memberships.role = 'owner')))
                    """)
                .bindMethods(new Deadlines(now))
                .bind("rule", rule)
                .bind("session", session)
                .bind("account", account)
                .execute()
            == 1;
    if (isStarted) {
      grantWish(handle, session, now);
    }
    return isStarted;
  }

  /** The rule of the shop for support, which nobody changes before this transaction ends. */
  public static Optional<String> holdRule(Handle handle, UUID session) {
    return handle
        .createQuery(
            """
            select support_access
            from shops
            where id = (
              select shop_id
              from support_sessions
              where id = :session)
            for share
            """)
        .bind("session", session)
        .mapTo(String.class)
        .findOne();
  }

  /** By notice, what support asked to change together with the question needs no yes. */
  private static void grantWish(Handle handle, UUID session, Instant now) {
    handle
        .createUpdate(
            """
            update support_sessions
            set mode = 'write', write_granted_at = :now
            where id = :session
            and access = 'notice'
            and write_requested_at is not null
            and write_granted_at is null
            and write_refused_at is null
            """)
        .bind("now", now)
        .bind("session", session)
        .execute();
  }
}
