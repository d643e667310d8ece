package convo.support;

import convo.database.PlatformDoor;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.util.List;

/** What support sees of the shops from outside: that they are there. */
public final class SupportQueries {
  private static final ShopRow SHOP = new ShopRow();

  private final PlatformDoor door;

  public SupportQueries(PlatformDoor door) {
    this.door = door;
  }

  /** All shops by name. */
  public List<Shop> shops() {
    return door.read(handle ->
        handle
            .createQuery("select\n" + ShopRow.COLUMNS + "from shops\norder by shops.name, shops.id")
            .map(SHOP)
            .list());
  }
}
