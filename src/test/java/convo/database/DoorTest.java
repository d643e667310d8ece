package convo.database;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(TestDatabase.empty().settings());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void a_read_knows_its_shop() {
    var shop =
        database
            .shops()
            .read(
                new ShopId(7),
                handle ->
                    handle
                        .createQuery("select current_setting('app.shop_id') where :a = 1")
                        .bind("a", 1)
                        .mapTo(String.class)
                        .one());
    assertThat(shop).isEqualTo("7");
  }
}
