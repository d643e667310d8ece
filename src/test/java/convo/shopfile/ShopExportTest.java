package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopExportTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00.123456Z"));
  private static final InstantSource LATER =
      InstantSource.fixed(Instant.parse("2027-01-20T17:00:00Z"));

  private TestDatabase test = TestDatabase.migrated();
  private TestDatabase otherTest = TestDatabase.migrated();
  private Database database = Database.open(test.settings());
  private Database other = Database.open(otherTest.settings());

  @AfterEach
  void tearDown() {
    database.close();
    other.close();
    test.drop();
    otherTest.drop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bella", "rita", "nori"})
  void a_copy_of_a_shop_has_the_same_file(String slug) {
    new ShopImport(database.platform(), CLOCK, true).run(ShopImportTest.cast(slug));
    assertCopyIsTheSame(slug);
  }

  @Test
  void a_shop_with_a_history_has_the_same_file() {
    new ShopImport(database.platform(), CLOCK, true).run(ShopImportTest.cast("bella"));
    var sql =
        """
        update services set price_cents = price_cents + 500, duration_minutes = duration_minutes + 15, buffer_after_minutes = 20;
        update customer_shop_profiles set import_key = null where last_name in ('Marsh', 'Krause', 'Müller');
        update bookings set import_key = null where customer_name like 'C%';
        update bookings set customer_name = 'Typed', customer_phone = '030 / 12' where customer_name like 'J%';
        update shops set cancel_notice_minutes = 60;
        update customer_shop_profiles set first_name = '', last_name = '', email = null, phone = null, import_key = null, erased_at = now() where last_name = 'Groß';
        """;
    var shop =
        database
            .platform()
            .read(handle ->
                handle
                    .createQuery("select id from shops")
                    .mapTo(convo.database.ShopId.class)
                    .one());
    database.platform().useWrite(shop, handle -> handle.createScript(sql).execute());
    assertCopyIsTheSame("bella");
    new ShopImport(database.platform(), CLOCK, false)
        .run(export(database, "bella").getBytes(UTF_8));
    assertThat(count(database, shop, "select count(*) from bookings")).isEqualTo(30);
    assertThat(count(database, shop, "select count(*) from customer_shop_profiles")).isEqualTo(12);
  }

  @Test
  void an_unknown_shop_has_no_file() {
    assertThat(new ShopExport(database.platform()).write("nobody")).isEmpty();
  }

  private void assertCopyIsTheSame(String slug) {
    var file = export(database, slug);
    new ShopImport(other.platform(), LATER, false).run(file.getBytes(UTF_8));
    assertThat(export(other, slug)).isEqualTo(file);
  }

  private static int count(Database database, convo.database.ShopId shop, String sql) {
    return database
        .platform()
        .read(shop, handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static String export(Database database, String slug) {
    return new ShopExport(database.platform()).write(slug).orElseThrow();
  }
}
