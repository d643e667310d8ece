package convo.database;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The way of a customer to her own rows at every shop: no statement passes without the customer,
 * and the login role behind it sees that person's rows alone, without what staff keep to
 * themselves.
 *
 * @see Database for what both methods throw
 */
public final class CustomerDoor {
  private final Door door;

  CustomerDoor(Door door) {
    this.door = door;
  }

  /** Each query is one round trip; the database refuses to change anything here. */
  public <T> T read(CustomerId customer, Function<Handle, T> reading) {
    return door.read(Optional.of(Tenant.of(customer)), reading);
  }

  /** All queries see her rows as they were at one moment, whatever is written meanwhile. */
  public <T> T snapshot(CustomerId customer, Function<Handle, T> reading) {
    return door.snapshot(Tenant.of(customer), reading);
  }
}
