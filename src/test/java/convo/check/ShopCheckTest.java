package convo.check;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopCheckTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
  private static final TestDatabase CAST = cast();

  @AfterAll
  static void tearDown() {
    CAST.drop();
  }

  @Test
  void the_cast_has_no_difference() {
    assertThat(differencesAfter("select 1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total_bookings is 7 but should be 6   | update customer_shop_profiles set total_bookings = 7 where total_bookings = 6
          total_spend_cents is                  | update bookings set price_cents = price_cents + 1 where status = 'completed' and customer_name = 'Cleo Marsh' and price_cents = 4000
          last_booking_at is never              | update customer_shop_profiles set last_booking_at = null where last_name = 'Krause'
          no_show_count is 3 but should be 2    | update bookings set status = 'cancelled' where id = (select id from bookings where status = 'no_show' limit 1)
          bookings with stylist                 | update customer_stylist_preferences set bookings = 99 where bookings = 5
          bookings with stylist                 | delete from customer_stylist_preferences where bookings = 5
          bookings of service                   | delete from customer_service_preferences where profile_id = (select id from customer_shop_profiles where last_name = 'Krause')
          search token is missing (1)           | delete from profile_search_tokens where token = 'marsh' and not contact and profile_id = (select id from customer_shop_profiles where first_name = 'Mia')
          search token is left over (1)         | insert into profile_search_tokens (shop_id, token, profile_id, contact) select shop_id, 'spy', id, false from customer_shop_profiles where last_name = 'Krause'
          search token is missing               | update customer_shop_profiles set phone = '+493022222222' where last_name = 'Krause'
          sort_name is not that of the name     | update customer_shop_profiles set sort_name = 'zzz' where last_name = 'Krause'
          holds no time                         | delete from booking_segments where booking_id = (select id from bookings where status = 'confirmed' limit 1)
          holds less time than its service takes | update booking_segments set during = tstzrange(lower(during), lower(during) + interval '1 minute') where booking_id = (select id from bookings where customer_name = 'Krause')
          holds other time than its service asks for | update booking_segments set during = tstzrange(lower(during), upper(during) + interval '1 minute') where booking_id = (select id from bookings where status = 'requested')
          is cancelled but still holds time     | update bookings set status = 'cancelled' where id = (select id from bookings where status = 'requested')
          holds time of a stylist               | update booking_segments set stylist_id = (select id from stylists where key = 'tom') where booking_id = (select id from bookings where customer_name = 'Krause')
          holds no room, chair or device, though its service needs one | with needy as (update services set needs_kind = 'room' where key = 'blow-dry') update bookings set created_at = created_at + interval '1 minute'
          has no service                        | delete from booking_items where booking_id = (select id from bookings where customer_name = 'Krause')
          has an address but is linked to a person who has none | update core.customers set email = null where email = 'noor@example.com'
          is linked to a person of another address | update core.customers set email = 'noura@example.com' where email = 'noor@example.com'
          is linked to a person of another address | update core.customers set email = 'cleopatra@example.com' where email = 'cleo@example.com'
          has no address but is linked to a person who has one | update core.customers set email = 'k@example.com' where last_name = 'Krause'
          who has been merged                   | update core.customers set merged_into_id = (select id from core.customers where email = 'cleo@example.com') where last_name = 'Krause'
          is erased but still linked            | update customer_shop_profiles set erased_at = now() where last_name = 'Haddad'
          """)
  void every_damage_is_named(String expected, String sql) {
    assertThat(differencesAfter(sql)).anyMatch(line -> line.contains(expected));
  }

  private static List<String> differencesAfter(String damage) {
    var test = TestDatabase.freshFrom(CAST);
    try (var database = Database.open(test.settings())) {
      var bella =
          database
              .platform()
              .read(handle -> handle.select("select id from shops").mapTo(ShopId.class).one());
      database.platform().useWrite(bella, handle -> handle.execute(damage));
      return new ShopCheck(database.platform())
          .run()
          .flatMap(finding -> finding.differences().stream())
          .map(Difference::toString)
          .toList();
    } finally {
      test.drop();
    }
  }

  private static TestDatabase cast() {
    var cast = TestDatabase.migrated();
    try (var database = Database.open(cast.settings())) {
      new ShopImport(database.platform(), CLOCK, true)
          .run(Files.readAllBytes(Path.of("src/test/resources/cast/bella.json")));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    return cast;
  }
}
