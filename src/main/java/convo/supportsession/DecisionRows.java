package convo.supportsession;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.AuditSubject;
import convo.database.ShopId;
import convo.words.AuditTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What an owner decides about a support session, with its line of history. Each statement changes
 * the row only as long as there is something to decide, so that of two who decide at once one wins
 * and the other is told.
 */
public final class DecisionRows {
  /** The course of a session, which is no change of the shop's. */
  public static final AuditSubject SUBJECT =
      AuditSubject.nameless(
          "support session", AuditTexts::supportSession, AuditTexts::aSupportSession);

  private static final String STILL_ASKED =
      """
      where shop_id = :shop
      and id = :session
      and write_requested_at is not null
      and write_granted_at is null
      and write_refused_at is null
      and
      """
          + Deadlines.IS_OPEN;
  private static final String ALLOW =
      """
      update support_sessions
      set mode = 'write', write_granted_at = :now, write_decided_by_account_id = :actor
      """
          + STILL_ASKED;
  private static final String DENY =
      """
      update support_sessions
      set write_refused_at = :now, write_decided_by_account_id = :actor
      """
          + STILL_ASKED;
  private static final String TAKE_BACK =
      """
      update support_sessions
      set mode = 'read', write_taken_back_at = :now
      where shop_id = :shop
      and mode = 'write'
      and write_decided_by_account_id is null
      and
      """
          + Deadlines.IS_OPEN
          + "returning id";
  private static final String END =
      """
      update support_sessions
      set ended_at = :now, end_cause = 'owner', ended_by_account_id = :actor
      where shop_id = :shop
      and
      """
          + Deadlines.IS_OPEN;

  private DecisionRows() {}

  /** Lets support in, or does not; false when nothing waits for an answer any more. */
  public static boolean decide(
      Handle handle, ShopId shop, UUID session, Answer answer, Actor actor, Instant now) {
    var isDecided =
        handle
                .createUpdate(
                    """
                    update support_sessions
                    set decision = :answer, decided_at = :now, decided_by_account_id = :actor,
                      ended_at = case when :answer = 'refused' then cast(:now as timestamptz) end,
                      end_cause = case when :answer = 'refused' then 'refused' end
                    where shop_id = :shop
                    and id = :session
                    and access = 'approval'
                    and decision is null
                    and ended_at is null
                    and requested_at > :latestQuestion
                    """)
                .bindMethods(new Deadlines(now))
                .bind("shop", shop)
                .bind("session", session)
                .bind("answer", answer)
                .bind("actor", actor.account())
                .execute()
            == 1;
    var action = answer == Answer.APPROVED ? AuditAction.APPROVED : AuditAction.REFUSED;
    return isDecided && record(handle, shop, session, action, actor, now);
  }

  /** Allows support to change something, or does not; false when that is not asked any more. */
  public static boolean decideWriting(
      Handle handle, ShopId shop, UUID session, Answer answer, Actor actor, Instant now) {
    var isAllowed = answer == Answer.APPROVED;
    var isDecided =
        handle
                .createUpdate(isAllowed ? ALLOW : DENY)
                .bindMethods(new Deadlines(now))
                .bind("shop", shop)
                .bind("session", session)
                .bind("actor", actor.account())
                .execute()
            == 1;
    var action = isAllowed ? AuditAction.WRITING_ALLOWED : AuditAction.WRITING_REFUSED;
    return isDecided && record(handle, shop, session, action, actor, now);
  }

  /** Sends support away at once; false when it is gone already. */
  public static boolean end(Handle handle, ShopId shop, UUID session, Actor actor, Instant now) {
    var isEnded =
        handle
                .createUpdate(END + "and id = :session")
                .bindMethods(new Deadlines(now))
                .bind("actor", actor.account())
                .bind("shop", shop)
                .bind("session", session)
                .execute()
            == 1;
    return isEnded && record(handle, shop, session, AuditAction.ENDED, actor, now);
  }

  /**
   * Ends what waits, is let in or runs, but for an emergency, which no rule keeps out.
   *
   * @return the ids of what was ended
   */
  public static List<UUID> endAll(Handle handle, ShopId shop, Actor actor, Instant now) {
    var ended =
        handle
            .createQuery(END + "and access <> 'break_glass'\nreturning id")
            .bindMethods(new Deadlines(now))
            .bind("actor", actor.account())
            .bind("shop", shop)
            .mapTo(UUID.class)
            .list();
    ended.forEach(session -> record(handle, shop, session, AuditAction.ENDED, actor, now));
    return ended;
  }

  /** Takes back what support granted itself, for the shop wants to be asked from now on. */
  public static void takeBackWriting(Handle handle, ShopId shop, Actor actor, Instant now) {
    handle
        .createQuery(TAKE_BACK)
        .bindMethods(new Deadlines(now))
        .bind("shop", shop)
        .mapTo(UUID.class)
        .forEach(
            session -> record(handle, shop, session, AuditAction.WRITING_TAKEN_BACK, actor, now));
  }

  private static boolean record(
      Handle handle, ShopId shop, UUID session, AuditAction action, Actor actor, Instant now) {
    AuditQueries.record(handle, shop, now, actor, action, SUBJECT, session, 0, Map.of());
    return true;
  }
}
