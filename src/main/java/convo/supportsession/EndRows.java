package convo.supportsession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Ends support sessions that nobody ends, and knows whose end was not told yet. */
public final class EndRows {
  private EndRows() {}

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
        .bindMethods(new Deadlines(now))
        .bind("account", account)
        .execute();
  }

  /** Those that had begun and are over, whose end this transaction alone may tell. */
  public static List<AgentSession> holdUntold(Handle handle) {
    return handle
        .createQuery(
            AgentSessionRow.SELECT
                + """
                where support_sessions.ended_at is not null
                and support_sessions.told_end_at is null
                and support_sessions.started_at is not null
                for update of support_sessions skip locked
                """)
        .mapTo(AgentSession.class)
        .list();
  }

  public static void told(Handle handle, UUID session, Instant now) {
    handle
        .createUpdate(
            """
            update support_sessions
            set told_end_at = :now
            where id = :session
            """)
        .bind("now", now)
        .bind("session", session)
        .execute();
  }
}
