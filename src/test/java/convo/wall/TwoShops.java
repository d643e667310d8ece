package convo.wall;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Two shops with a row in each of their tables, on a database of their own: {@code ours}, whose ids
 * start with a, and {@code theirs}, whose ids start with b.
 */
record TwoShops(TestDatabase test, Database database, Jdbi witness, ShopId ours, ShopId theirs)
    implements AutoCloseable {

  static TwoShops open() {
    var test = TestDatabase.empty();
    var database = Database.open(test.settings());
    var witness = test.witness();
    return new TwoShops(test, database, witness, make(witness, "a"), make(witness, "b"));
  }

  private static ShopId make(Jdbi witness, String letter) {
    var rows = Written.read("one-shop.sql").text().replace("<x>", letter);
    var shop = "(select id from shops where slug = 'shop-%s')".formatted(letter);
    return witness.withHandle(handle -> {
      handle.createScript(rows.replace("<shop>", shop)).execute();
      return new ShopId(handle.createQuery("select " + shop).mapTo(Long.class).one());
    });
  }

  static UUID ourProfile() {
    return UUID.fromString("a0000000-0000-0000-0000-00000000b001");
  }

  static UUID theirProfile() {
    return UUID.fromString("b0000000-0000-0000-0000-00000000b001");
  }

  static UUID theirStylist() {
    return UUID.fromString("b0000000-0000-0000-0000-000000005001");
  }

  @Override
  public void close() {
    database.close();
    test.drop();
  }
}
