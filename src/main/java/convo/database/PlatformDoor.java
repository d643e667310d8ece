package convo.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The way of what belongs to no shop (sign-in, support, growth, jobs) and of what works on a shop
 * from outside (import, jobs), which names the shop as everybody does.
 *
 * @see Database for what the methods throw
 */
public final class PlatformDoor {
  private final Door door;

  PlatformDoor(Door door) {
    this.door = door;
  }

  /**
   * The same for work that nobody waits for and that may take minutes, as an import or a check: its
   * writings and snapshots are not ended by the limits of pages.
   */
  public PlatformDoor patient() {
    return new PlatformDoor(door.patient());
  }

  /** Each query is one round trip; the database refuses to change anything here. */
  public <T> T read(Function<Handle, T> reading) {
    return door.read(Optional.empty(), reading);
  }

  /** As {@link #read(Function)}, on the rows of a shop. */
  public <T> T read(ShopId shop, Function<Handle, T> reading) {
    return door.read(Optional.of(Tenant.of(shop)), reading);
  }

  /**
   * All queries see the rows of a shop as they were at one moment, whatever is written meanwhile.
   */
  public <T> T snapshot(ShopId shop, Function<Handle, T> reading) {
    return door.snapshot(Tenant.of(shop), reading);
  }

  /** One transaction, undone as a whole when the writing throws. */
  public <T> T write(Function<Handle, T> writing) {
    return door.write(Optional.empty(), writing);
  }

  /** One transaction on the rows of a shop, undone as a whole when the writing throws. */
  public <T> T write(ShopId shop, Function<Handle, T> writing) {
    return door.write(Optional.of(Tenant.of(shop)), writing);
  }

  /** As {@link #write(Function)}, for a writing that has nothing to answer. */
  public void useWrite(Consumer<Handle> writing) {
    write(handle -> {
      writing.accept(handle);
      return true;
    });
  }

  /** As {@link #write(ShopId, Function)}, for a writing that has nothing to answer. */
  public void useWrite(ShopId shop, Consumer<Handle> writing) {
    write(
        shop,
        handle -> {
          writing.accept(handle);
          return true;
        });
  }

  /** Goes on in the writing of no shop with the rows of a shop, such as one it has just made. */
  public static void enter(Handle handle, ShopId shop) {
    Tenant.of(shop).openTransaction(handle);
  }
}
