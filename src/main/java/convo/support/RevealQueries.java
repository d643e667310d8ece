package convo.support;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Uncovers contact details of a customer for one support session, and writes down why. */
public final class RevealQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public RevealQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What is uncovered already stays as it was written down first. */
  void reveal(ShopId shop, UUID session, UUID profile, List<String> fields, String justification) {
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
            .bind("shop", shop.value())
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
}
