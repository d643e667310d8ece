package convo.supportsession;

import convo.database.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What agents ask for and take back, written at the platform's door. */
public final class RequestRows {
  private RequestRows() {}

  /**
   * Writes a question down.
   *
   * @return its id; empty when the agent has a session that is not over
   */
  public static Optional<UUID> ask(Handle handle, SupportRequest request, Instant now) {
    return handle
        .createQuery(
            """
            insert into support_sessions (shop_id, account_id, access, reason, ticket, mode, requested_at,
              break_glass_reason, write_reason, write_requested_at)
            values (:shop, :account, :admission, :reason, :ticket, 'read', :now,
              case when :admission = 'break_glass' then :emergency end,
              :wish, case when cast(:wish as text) is not null then cast(:now as timestamptz) end)
            on conflict do nothing
            returning id
            """)
        .bindMethods(request)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * When an owner last refused to let support in, or sent it away; empty where that is long ago.
   */
  public static Optional<Instant> lastNo(Handle handle, ShopId shop, Instant now) {
    return last(
        handle,
        shop,
        now,
        """
        select max(case when decision = 'refused' then decided_at else ended_at end)
        from support_sessions
        where shop_id = :shop
        and access <> 'break_glass'
        and (decision = 'refused' or end_cause = 'owner')
        and ended_at > :latestNo
        """);
  }

  /** When an owner last refused that support changes something; empty where that is long ago. */
  public static Optional<Instant> lastNoToWrite(Handle handle, ShopId shop, Instant now) {
    return last(
        handle,
        shop,
        now,
        """
        select max(write_refused_at)
        from support_sessions
        where shop_id = :shop
        and write_refused_at > :latestNo
        """);
  }

  private static Optional<Instant> last(Handle handle, ShopId shop, Instant now, String query) {
    return handle
        .createQuery(query)
        .bind("shop", shop)
        .bindMethods(new Deadlines(now))
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * Asks to change things inside. What was granted, or refused by an owner, stays as it is.
   *
   * @param isGranted whether no owner has to say yes
   */
  public static void askToWrite(
      Handle handle, UUID session, String reason, boolean isGranted, Instant now) {
    handle
        .createUpdate(
            """
            update support_sessions
            set write_reason = :reason,
              write_requested_at = :now,
              write_granted_at = case when :granted then cast(:now as timestamptz) end,
              mode = case when :granted then 'write' else 'read' end
            where id = :session
            and ended_at is null
            and write_granted_at is null
            and write_refused_at is null
            """)
        .bind("reason", reason)
        .bind("now", now)
        .bind("granted", isGranted)
        .bind("session", session)
        .execute();
  }

  /**
   * Ends a session of this agent: withdrawn where it had not begun.
   *
   * @return false when it was over
   */
  public static boolean end(Handle handle, UUID account, UUID session, Instant now) {
    return handle
            .createUpdate(
                """
                update support_sessions
                set ended_at = :now, end_cause = case when started_at is null then 'withdrawn' else 'stopped' end
                where id = :session
                and account_id = :account
                and
                """
                    + Deadlines.IS_OPEN)
            .bindMethods(new Deadlines(now))
            .bind("session", session)
            .bind("account", account)
            .execute()
        == 1;
  }
}
