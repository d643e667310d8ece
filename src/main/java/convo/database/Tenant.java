package convo.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Whom the database is to show rows of. This is the only place that issues the setting on which the
 * row-level policies look; it always ends with the transaction, so that nothing is left on a
 * connection for the next borrower.
 */
record Tenant(String setting, String value) {
  private static final String READ_ONLY = "set_config('transaction_read_only', 'on', true)";

  static Tenant of(ShopId shop) {
    return new Tenant("app.shop_id", shop.toString());
  }

  /** The shop whose address holds this word. */
  static Tenant named(String slug) {
    return new Tenant("app.shop_slug", slug);
  }

  static Tenant of(CustomerId customer) {
    return new Tenant("app.customer_id", customer.toString());
  }

  /** Goes before the statement of a read, in the same message; its parameter is the value. */
  static String beforeReading(Optional<Tenant> tenant) {
    return tenant
        .map(known -> "select set_config('" + known.setting + "', ?, true), " + READ_ONLY + "; ")
        .orElse("select " + READ_ONLY + "; ");
  }

  void openTransaction(Handle handle) {
    handle
        .createQuery("select set_config(:setting, :value, true)")
        .bind("setting", setting)
        .bind("value", value)
        .mapTo(String.class)
        .one();
  }
}
