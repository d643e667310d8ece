package convo.database;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The way of whoever comes by to the face of one shop: no statement passes without the word in its
 * address, and the login role behind it sees what that shop shows to everybody, and writes nothing.
 *
 * @see Database for what it throws
 */
public final class FrontDoor {
  private final Door door;

  FrontDoor(Door door) {
    this.door = door;
  }

  /** Each query is one round trip; an unknown shop has no rows. */
  public <T> T read(String slug, Function<Handle, T> reading) {
    return door.read(Optional.of(Tenant.named(slug)), reading);
  }
}
