package convo.supportaccess;

import convo.access.SupportVisitQueries;
import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.database.PlatformDoor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.outbox.SpentLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What an owner decides about a support session. Each statement changes the row only as long as
 * there is something to decide, so that of two who decide at once one wins and the other is told.
 */
public final class DecisionQueries {
  private static final String STILL_ASKED =
      """
      where shop_id = :shop
      and id = :session
      and write_requested_at is not null
      and write_granted_at is null
      and write_refused_at is null
      and ended_at is null
      and coalesce(ends_at > :now, decided_at > :latestYes, requested_at > :latestQuestion)
      """;
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

  private final ShopDoor door;
  private final SpentLinks links;
  private final InstantSource clock;

  public DecisionQueries(ShopDoor door, PlatformDoor platform, InstantSource clock) {
    this.door = door;
    this.links = new SpentLinks(platform);
    this.clock = clock;
  }

  /** Lets support in, or does not; false when nothing waits for an answer any more. */
  boolean decide(ShopId shop, UUID session, Answer answer, Actor actor) {
    var isDecided =
        door.write(shop, handle -> decide(handle, shop, session, answer, actor, clock.instant()));
    if (isDecided) {
      links.blank(session);
    }
    return isDecided;
  }

  /** As {@link #decide}, in the transaction of either door. */
  static boolean decide(
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
                    and requested_at > :latest
                    """)
                .bind("shop", shop.value())
                .bind("session", session)
                .bind("answer", answer.key())
                .bind("actor", actor.account())
                .bind("now", now)
                .bind("latest", now.minus(SupportVisitQueries.QUESTION_WAITS))
                .execute()
            == 1;
    return isDecided && record(handle, shop, session, answer.key(), actor, now);
  }

  /** Allows support to change something, or does not; false when that is not asked any more. */
  boolean decideWriting(ShopId shop, UUID session, Answer answer, Actor actor) {
    var now = clock.instant();
    var sql = answer == Answer.APPROVED ? ALLOW : DENY;
    var action = answer == Answer.APPROVED ? "writing allowed" : "writing refused";
    return door.write(
        shop,
        handle ->
            handle
                        .createUpdate(sql)
                        .bind("shop", shop.value())
                        .bind("session", session)
                        .bind("actor", actor.account())
                        .bind("now", now)
                        .bind("latestYes", now.minus(SupportVisitQueries.YES_HOLDS))
                        .bind("latestQuestion", now.minus(SupportVisitQueries.QUESTION_WAITS))
                        .execute()
                    == 1
                && record(handle, shop, session, action, actor, now));
  }

  /** Sends support away at once; false when it is gone already. */
  boolean end(ShopId shop, UUID session, Actor actor) {
    var now = clock.instant();
    var isEnded =
        door.write(
            shop,
            handle ->
                handle
                            .createUpdate(
                                """
                                update support_sessions
                                set ended_at = :now, end_cause = 'owner'
                                where shop_id = :shop
                                and id = :session
                                and ended_at is null
                                and (ends_at is null or ends_at > :now)
                                """)
                            .bind("shop", shop.value())
                            .bind("session", session)
                            .bind("now", now)
                            .execute()
                        == 1
                    && record(handle, shop, session, "ended", actor, now));
    if (isEnded) {
      links.blank(session);
    }
    return isEnded;
  }

  private static boolean record(
      Handle handle, ShopId shop, UUID session, String action, Actor actor, Instant now) {
    AuditQueries.record(handle, shop, now, actor, action, "support session", session, 0, Map.of());
    return true;
  }
}
