package convo.wall;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Two shops with a row in each of their tables: Bella's, whose ids start with a, and Rita's, whose
 * ids start with b. An id of the other shop is the same id with the other letter.
 */
public record TwoShops(TestDatabase test, Database database, Jdbi witness)
    implements AutoCloseable {
  static final ShopId BELLAS = new ShopId(1);
  static final ShopId RITAS = new ShopId(2);

  static TwoShops open() {
    var test = TestDatabase.freshFrom(TestDatabase.template("two shops", TwoShops::prepared));
    return new TwoShops(test, Database.open(test.settings()), test.witness());
  }

  private static TestDatabase prepared() {
    var prepared = TestDatabase.migrated();
    try (var witness = Jdbi.open(prepared::superuser)) {
      witness.useTransaction(TwoShops::fill);
    }
    return prepared;
  }

  static void fill(Handle witness) {
    run(witness, Written.read("people.sql").text());
    shop(witness, "1", "a", "bella", "Bella");
    shop(witness, "2", "b", "rita", "Rita");
    run(witness, Written.read("staff.sql").text());
  }

  /**
   * Empties what {@link #fill} and any test wrote: all that hangs on these tables goes with them.
   */
  static void empty(Handle witness) {
    for (var table :
        List.of(
            "growth_warnings",
            "outbox_messages",
            "audit_entries",
            "bookings",
            "shops",
            "accounts",
            "sign_in_codes",
            "throttle_buckets",
            "core.customers")) {
      witness.execute("delete from " + table);
    }
  }

  private static void shop(Handle witness, String id, String letter, String slug, String owner) {
    run(
        witness,
        Written.read("one-shop.sql")
            .text()
            .replace("<shop>", id)
            .replace("<x>", letter)
            .replace("<slug>", slug)
            .replace("<owner>", owner));
  }

  private static void run(Handle witness, String script) {
    witness.execute(script);
  }

  static UUID profileOfRitas() {
    return UUID.fromString("b0000000-0000-0000-0000-00000000b001");
  }

  @Override
  public void close() {
    database.close();
    test.drop();
  }
}
