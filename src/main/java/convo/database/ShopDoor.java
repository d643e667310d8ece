package convo.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The way of a shop's own people to that shop's rows: no statement passes without the shop, and the
 * login role behind it sees the rows of that shop alone and no global customer.
 *
 * @see Database for what both methods throw
 */
public final class ShopDoor {
  private final Door door;

  ShopDoor(Door door) {
    this.door = door;
  }

  /** Each query is one round trip; the database refuses to change anything here. */
  public <T> T read(ShopId shop, Function<Handle, T> reading) {
    return door.read(Optional.of(Tenant.of(shop)), reading);
  }

  /** One transaction, undone as a whole when the writing throws. */
  public <T> T write(ShopId shop, Function<Handle, T> writing) {
    return door.write(Optional.of(Tenant.of(shop)), writing);
  }

  /** As {@link #write}, for a writing that has nothing to answer. */
  public void useWrite(ShopId shop, Consumer<Handle> writing) {
    write(
        shop,
        handle -> {
          writing.accept(handle);
          return true;
        });
  }
}
