package convo.supportaccess;

import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.supportsession.Deadlines;
import convo.supportsession.SupportActivity;
import convo.supportsession.SupportSession;
import convo.supportsession.SupportSessionRow;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The support sessions of a shop, through the shop's own door. */
public final class SupportAccessQueries {
  /** Past sessions on one page. */
  static final int PAGE = 25;

  private static final String SELECT = "select\n" + SupportSessionRow.COLUMNS;
  private static final String OPEN =
      SELECT
          + """
          from support_sessions
          where support_sessions.shop_id = :shop
          and
          """
          + Deadlines.IS_OPEN
          + """
          order by support_sessions.requested_at, support_sessions.id
          """;
  private static final String PAST =
      SELECT
          + ",\n"
          + SupportActivity.COLUMNS
          + """
          from support_sessions
          where support_sessions.shop_id = :shop
          and not
          """
          + Deadlines.IS_OPEN
          + """
          and (cast(:after as uuid) is null or (support_sessions.requested_at, support_sessions.id) < (
            (select previous.requested_at from support_sessions previous
              where previous.shop_id = :shop and previous.id = :after), :after))
          order by support_sessions.requested_at desc, support_sessions.id desc
          limit :most
          """;
  private static final String FIND =
      SELECT
          + """
          from support_sessions
          where support_sessions.shop_id = :shop
          and support_sessions.id = :session
          """;

  private final ShopDoor door;
  private final InstantSource clock;

  public SupportAccessQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Those that wait for an answer, were let in or are inside, the longest waiting first. */
  List<SupportSession> open(ShopId shop) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(OPEN)
                .bindMethods(new Deadlines(clock.instant()))
                .bind("shop", shop)
                .map(SupportSessionRow.MAPPER)
                .list());
  }

  /** One page of those that are over, newest first, and one more where there is a page after it. */
  List<PastSession> past(ShopId shop, Optional<UUID> after) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(PAST)
                .bindMethods(new Deadlines(clock.instant()))
                .bind("shop", shop)
                .bind("after", after)
                .bind("most", PAGE + 1)
                .mapTo(PastSession.class)
                .list());
  }

  Optional<SupportSession> find(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(FIND)
                .bind("shop", shop)
                .bind("session", session)
                .map(SupportSessionRow.MAPPER)
                .findOne());
  }
}
