package convo.supportaccess;

import convo.audit.AuditQueries;
import convo.audit.Deed;
import convo.database.Instants;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** What support did in a session, as it was written down while it happened. */
public final class TranscriptQueries {
  private final ShopDoor door;

  public TranscriptQueries(ShopDoor door) {
    this.door = door;
  }

  /** A request as support sent it. */
  record View(Instant at, String method, String path) {
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

  List<View> views(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select at, method, path
                    from support_page_views
                    where shop_id = :shop
                    and support_session_id = :session
                    order by at, id
                    """)
                .bind("shop", shop.value())
                .bind("session", session)
                .map(TranscriptQueries::view)
                .list());
  }

  List<Reveal> reveals(ShopId shop, UUID session) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select at, profile_id, field, justification
                    from support_reveals
                    where shop_id = :shop
                    and support_session_id = :session
                    order by at, id
                    """)
                .bind("shop", shop.value())
                .bind("session", session)
                .map(TranscriptQueries::reveal)
                .list());
  }

  /** The changes of the session; what happened to the session itself is none. */
  List<Deed> deeds(ShopId shop, UUID session) {
    return door.read(shop, handle -> AuditQueries.inSession(handle, shop, session)).stream()
        .filter(deed -> !deed.subjectId().equals(session))
        .toList();
  }

  private static View view(ResultSet row, StatementContext context) throws SQLException {
    return new View(at(row), row.getString("method"), row.getString("path"));
  }

  private static Reveal reveal(ResultSet row, StatementContext context) throws SQLException {
    return new Reveal(
        at(row),
        row.getObject("profile_id", UUID.class),
        row.getString("field"),
        row.getString("justification"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return Instants.of(row, "at");
  }
}
