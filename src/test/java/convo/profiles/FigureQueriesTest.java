package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FigureQueriesTest {
  private static final UUID ANA = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID SAM = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID CUT = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static TestDatabase test = TestDatabase.migrated();
  private static Database database = Database.open(test.settings());
  private static ShopId shop = database.platform().write(FigureQueriesTest::makeShop);

  @BeforeAll
  static void setUp() {
    database
        .platform()
        .useWrite(
            shop,
            handle ->
                handle
                    .createScript(
                        """
                        insert into stylists (shop_id, id, key, name) values (%1$d, '%2$s', 'sam', 'Sam');
                        insert into services (shop_id, id, key, name, price_cents, duration_minutes) values (%1$d, '%3$s', 'cut', 'Cut', 4000, 30);
                        """
                            .formatted(shop.value(), SAM, CUT))
                    .execute());
    database
        .platform()
        .useWrite(
            shop,
            handle ->
                handle
                    .createQuery(
                        "select link_profile(:id, 'Ana', 'Lee', 'ana@example.com', null, false, now())")
                    .bind("id", ANA)
                    .mapTo(UUID.class)
                    .one());
  }

  @AfterAll
  static void tearDown() {
    database.close();
    test.drop();
  }

  @Test
  void figures_follow_the_bookings() {
    database
        .shops()
        .useWrite(
            shop,
            handle -> {
              visit(handle, "completed", "2026-01-05T10:00:00Z", 4000, 2);
              visit(handle, "completed", "2026-02-05T10:00:00Z", 4500, 1);
              visit(handle, "no_show", "2026-03-05T10:00:00Z", 4000, 1);
              visit(handle, "cancelled", "2026-03-06T10:00:00Z", 4000, 1);
              visit(handle, "confirmed", "2026-04-05T10:00:00Z", 4000, 1);
              FigureQueries.recompute(handle, shop, ANA);
              assertThat(figures(handle)).isEqualTo("2 8500 2026-02-05 1");
              assertThat(counts(handle)).containsExactly(2, 2);
              handle.execute("delete from bookings where shop_id = ?", shop.value());
              FigureQueries.recomputeAll(handle, shop);
              assertThat(figures(handle)).isEqualTo("0 0  0");
              assertThat(counts(handle)).isEmpty();
            });
  }

  @Test
  void tokens_are_rewritten() {
    database
        .shops()
        .useWrite(
            shop,
            handle -> {
              ProfileTokenQueries.rewrite(
                  handle,
                  shop,
                  ANA,
                  SearchTokens.of(
                      "Ana", "Lee", Optional.of("a@example.com"), Optional.empty(), "DE"));
              ProfileTokenQueries.rewrite(
                  handle, shop, ANA, Set.of(new SearchToken("anna", false)));
              assertThat(
                      handle
                          .select(
                              "select token from profile_search_tokens where shop_id = ?",
                              shop.value())
                          .mapTo(String.class)
                          .list())
                  .isEqualTo(List.of("anna"));
            });
  }

  private static ShopId makeShop(Handle handle) {
    return handle
        .createQuery(
            """
            insert into shops (slug, name, time_zone, currency, country, locale)
            values ('bella', 'Bella', 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
            returning id
            """)
        .mapTo(ShopId.class)
        .one();
  }

  private static void visit(Handle handle, String status, String start, long price, int items) {
    var booking = UUID.randomUUID();
    handle
        .createUpdate(
            """
            insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents, cancel_notice_minutes)
            select :shop, :id, id, customer_id, :status, cast(:start as timestamptz), cast(:start as timestamptz) + interval '30 minutes', :price, 0
            from customer_shop_profiles
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", shop.value())
        .bind("id", booking)
        .bind("status", status)
        .bind("start", start)
        .bind("price", price)
        .bind("profile", ANA)
        .execute();
    for (var position = 0; position < items; position++) {
      handle
          .createUpdate(
              """
              insert into booking_items (shop_id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents)
              select shop_id, id, customer_id, :position, :service, :stylist, starts_at, ends_at, price_cents
              from bookings
              where shop_id = :shop
              and id = :booking
              """)
          .bind("shop", shop.value())
          .bind("booking", booking)
          .bind("position", position)
          .bind("service", CUT)
          .bind("stylist", SAM)
          .execute();
    }
  }

  private static String figures(Handle handle) {
    return handle
        .createQuery(
            """
            select concat_ws(' ', total_bookings, total_spend_cents, coalesce(left(cast(last_booking_at at time zone 'UTC' as text), 10), ''), no_show_count)
            from customer_shop_profiles
            where shop_id = :shop
            """)
        .bind("shop", shop.value())
        .mapTo(String.class)
        .one();
  }

  private static List<Integer> counts(Handle handle) {
    return handle
        .createQuery(
            """
            select bookings
            from customer_stylist_preferences
            where shop_id = :shop
            union all
            select bookings
            from customer_service_preferences
            where shop_id = :shop
            """)
        .bind("shop", shop.value())
        .mapTo(Integer.class)
        .list();
  }
}
