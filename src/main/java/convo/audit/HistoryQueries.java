package convo.audit;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what has been changed on a thing of a shop, by whom and when. */
public final class HistoryQueries {
  private final ShopDoor door;

  public HistoryQueries(ShopDoor door) {
    this.door = door;
  }

  /** The newest changes for a card, and one more where there are more. */
  public List<AuditEntry> newest(ShopId shop, UUID subject) {
    return read(shop, subject, Optional.empty(), History.ON_CARD);
  }

  /**
   * One page of changes, and one more where there are more.
   *
   * @param after the last entry of the page before
   */
  public List<AuditEntry> page(ShopId shop, UUID subject, Optional<UUID> after) {
    return read(shop, subject, after, History.ON_PAGE);
  }

  private List<AuditEntry> read(ShopId shop, UUID subject, Optional<UUID> after, int most) {
    return door.read(shop, handle -> AuditQueries.history(handle, shop, subject, after, most + 1));
  }
}
