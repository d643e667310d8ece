package convo.supportaccess;

import convo.audit.AuditQueries;
import convo.audit.Deed;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What support did in a session, as it was written down while it happened. */
public final class TranscriptQueries {
  private final ShopDoor door;

  public TranscriptQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * A request as support sent it.
   *
   * @param status how it was refused; empty where it was answered
   */
  record PageView(Instant at, String method, String path, Optional<Integer> status) {
    /** Whether support only looked. */
    boolean isLook() {
      return method.equals("GET");
    }

    /** The address without what was asked of the page. */
    String page() {
      return path.replaceFirst("[?#].*", "");
    }
  }

  /** A contact detail that was uncovered. */
  record Reveal(Instant at, UUID profile, String field, String justification) {}

  List<PageView> views(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select at, method, path, status
                    from support_page_views
                    where shop_id = :shop
                    and support_session_id = :session
                    order by at, id
                    """)
                .bind("shop", shop)
                .bind("session", session)
                .mapTo(PageView.class)
                .list());
  }

  List<Reveal> reveals(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select at, profile_id profile, field, justification
                    from support_reveals
                    where shop_id = :shop
                    and support_session_id = :session
                    order by at, id
                    """)
                .bind("shop", shop)
                .bind("session", session)
                .mapTo(Reveal.class)
                .list());
  }

  /** The changes of the session; what happened to the session itself is none. */
  List<Deed> deeds(ShopId shop, UUID session) {
    return door.read(shop, handle -> AuditQueries.inSession(handle, shop, session)).stream()
        .filter(deed -> !deed.subjectId().equals(session))
        .toList();
  }
}
