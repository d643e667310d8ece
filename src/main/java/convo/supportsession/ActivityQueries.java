package convo.supportsession;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes down what support does in a session, and counts it. */
public final class ActivityQueries {
  private static final int LONGEST_PATH = 2_000;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public ActivityQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Writes down a page that support asks for, before it is answered.
   *
   * @return the id of the line
   */
  public UUID view(ShopId shop, UUID session, String method, String path) {
    return platform.write(handle ->
        handle
            .createQuery(
                """
                insert into support_page_views (shop_id, support_session_id, at, method, path)
                values (:shop, :session, :now, :method, :path)
                returning id
                """)
            .bind("shop", shop)
            .bind("session", session)
            .bind("now", clock.instant())
            .bind("method", method)
            .bind("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
            .mapTo(UUID.class)
            .one());
  }

  /**
   * Writes beside it, once, that it was refused.
   *
   * @param status of the answer, from 400 on
   */
  public void refused(ShopId shop, UUID view, int status) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update support_page_views
                set status = :status
                where shop_id = :shop
                and id = :view
                """)
            .bind("status", status)
            .bind("shop", shop)
            .bind("view", view)
            .execute());
  }

  /**
   * Uncovers contact details of a customer and writes down why. What is uncovered already stays as
   * it was written down first.
   */
  public void reveal(
      ShopId shop, UUID session, UUID profile, List<String> fields, String justification) {
    platform.useWrite(handle -> {
      var batch =
          handle.prepareBatch(
              """
              insert into support_reveals (shop_id, support_session_id, profile_id, field, justification, at)
              values (:shop, :session, :profile, :field, :justification, :now)
              on conflict (shop_id, support_session_id, profile_id, field) do nothing
              """);
      for (var field : fields) {
        batch
            .bind("shop", shop)
            .bind("session", session)
            .bind("profile", profile)
            .bind("field", field)
            .bind("justification", justification)
            .bind("now", clock.instant())
            .add();
      }
      batch.execute();
    });
  }

  /** What was done in a session of the shop that the transaction works on. */
  public static SupportActivity count(Handle handle, UUID session) {
    return handle
        .createQuery(
            "select\n"
                + SupportActivity.COLUMNS
                + """
                from support_sessions
                where support_sessions.id = :session
                """)
        .bind("session", session)
        .mapTo(SupportActivity.class)
        .one();
  }
}
