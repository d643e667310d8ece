package convo.supportaccess;

import convo.access.SupportVisitQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** The support sessions of a shop, through the shop's own door. */
public final class SupportAccessQueries {
  /** Past sessions on one page. */
  static final int PAGE = 25;

  private static final SupportSessionRow SESSION = new SupportSessionRow();
  private static final String SELECT = "select\n" + SupportSessionRow.COLUMNS;
  private static final String OPEN =
      SELECT
          + """
          from support_sessions session
          where session.shop_id = :shop
          and session.ended_at is null
          and (session.ends_at > :now
            or (session.ends_at is null
              and coalesce(session.decided_at > :latestYes, session.requested_at > :latestQuestion)))
          order by session.requested_at, session.id
          """;
  private static final String PAST =
      SELECT
          + """
            , (select count(*) from support_page_views view
              where view.shop_id = session.shop_id
              and view.support_session_id = session.id) pages,
            (select count(*) from support_reveals reveal
              where reveal.shop_id = session.shop_id
              and reveal.support_session_id = session.id) reveals,
            (select count(*) from audit_entries entry
              where entry.shop_id = session.shop_id
              and entry.support_session_id = session.id
              and entry.subject_id <> session.id) changes
          from support_sessions session
          where session.shop_id = :shop
          and (session.ended_at is not null
            or session.ends_at <= :now
            or (session.ends_at is null
              and coalesce(session.decided_at <= :latestYes, session.requested_at <= :latestQuestion)))
          and (cast(:after as uuid) is null or (session.requested_at, session.id) < (
            (select previous.requested_at from support_sessions previous
              where previous.shop_id = :shop and previous.id = :after), :after))
          order by session.requested_at desc, session.id desc
          limit :most
          """;
  private static final String FIND =
      SELECT
          + """
          from support_sessions session
          where session.shop_id = :shop
          and session.id = :session
          """;

  private final ShopDoor door;
  private final InstantSource clock;

  public SupportAccessQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Those that wait for an answer, were let in or are inside, the longest waiting first. */
  List<SupportSession> open(ShopId shop) {
    var now = clock.instant();
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(OPEN)
                .bind("shop", shop.value())
                .bind("now", now)
                .bind("latestYes", now.minus(SupportVisitQueries.YES_HOLDS))
                .bind("latestQuestion", now.minus(SupportVisitQueries.QUESTION_WAITS))
                .map(SESSION)
                .list());
  }

  /** One page of those that are over, newest first, and one more where there is a page after it. */
  List<PastSession> past(ShopId shop, Optional<UUID> after) {
    var now = clock.instant();
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(PAST)
                .bind("shop", shop.value())
                .bind("now", now)
                .bind("latestYes", now.minus(SupportVisitQueries.YES_HOLDS))
                .bind("latestQuestion", now.minus(SupportVisitQueries.QUESTION_WAITS))
                .bind("after", after.orElse(null))
                .bind("most", PAGE + 1)
                .map(SupportAccessQueries::counted)
                .list());
  }

  Optional<SupportSession> find(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(FIND)
                .bind("shop", shop.value())
                .bind("session", session)
                .map(SESSION)
                .findOne());
  }

  private static PastSession counted(ResultSet row, StatementContext context) throws SQLException {
    return new PastSession(
        SESSION.map(row, context),
        row.getInt("pages"),
        row.getInt("reveals"),
        row.getInt("changes"));
  }
}
