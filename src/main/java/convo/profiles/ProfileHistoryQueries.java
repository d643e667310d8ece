package convo.profiles;

import convo.audit.AuditEntry;
import convo.audit.AuditQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.List;
import java.util.UUID;

/** What has been changed on a profile, by whom and when. */
public final class ProfileHistoryQueries {
  private final ShopDoor door;

  public ProfileHistoryQueries(ShopDoor door) {
    this.door = door;
  }

  /** The latest changes, newest first. */
  public List<AuditEntry> of(ShopId shop, UUID profile, int most) {
    return door.read(shop, handle -> AuditQueries.history(handle, shop, profile, most));
  }
}
