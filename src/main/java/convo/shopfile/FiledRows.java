package convo.shopfile;

import convo.database.ShopId;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What belongs to the things of a file and is written anew with them. */
final class FiledRows {
  private FiledRows() {}

  /**
   * Clears a table of what belongs to these things, with whatever hangs on it.
   *
   * @param owner the column that names them
   */
  static void clear(
      Handle handle, ShopId shop, String table, String owner, Collection<UUID> owners) {
    handle
        .createUpdate(
            """
            delete from <table>
            where shop_id = :shop
            and <owner> = any(:owners)
            """)
        .define("table", table)
        .define("owner", owner)
        .bind("shop", shop)
        .bindArray("owners", UUID.class, owners)
        .execute();
  }
}
