package convo.wall;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shop's own login role cannot do, whatever SQL somebody writes for it. */
class ReferenceTest {
  private static final TwoShops SHOPS = TwoShops.open();

  @AfterAll
  static void close() {
    SHOPS.close();
  }

  /**
   * Statements as our shop that point at something of theirs; every table but one column is ours.
   */
  static Stream<String> referencesToTheirs() {
    return Stream.of(
        "update customer_shop_profiles set preferred_stylist_id = '<b>5001'",
        "insert into stylist_services (shop_id, stylist_id, service_id) values (<ours>, '<b>5001', '<a>6001')",
        "insert into stylist_services (shop_id, stylist_id, service_id) values (<ours>, '<a>5001', '<b>6001')",
        "insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute) values (<ours>, '<b>5001', 1, 0, 60)",
        "insert into hours_exceptions (shop_id, stylist_id, day) values (<ours>, '<b>5001', '2026-05-01')",
        "insert into exception_hours (shop_id, exception_id, start_minute, end_minute) values (<ours>, '<b>7001', 0, 60)",
        "insert into time_off (shop_id, stylist_id, starts_at, ends_at) values (<ours>, '<b>5001', '2026-05-01', '2026-05-02')",
        "insert into profile_tags (shop_id, profile_id, tag) values (<ours>, '<b>b001', 'x')",
        "insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source) values (<ours>, '<b>b001', 'marketing_sms', true, now(), 'shop')",
        "insert into customer_stylist_preferences (shop_id, profile_id, stylist_id, bookings) values (<ours>, '<a>b001', '<b>5001', 1)",
        "insert into customer_service_preferences (shop_id, profile_id, service_id, bookings) values (<ours>, '<a>b001', '<b>6001', 1)",
        "insert into profile_search_tokens (shop_id, token, profile_id, contact) values (<ours>, 'x', '<b>b001', false)",
        "update bookings set profile_id = '<b>b001'",
        "update bookings set customer_id = '<b>c001'",
        "update bookings set profile_id = '<b>b001', customer_id = '<b>c001'",
        "update booking_items set service_id = '<b>6001'",
        "update booking_items set stylist_id = '<b>5001'",
        "update booking_items set booking_id = '<b>8001', customer_id = '<b>c001' where id = '<a>8101'",
        "update booking_items set customer_id = '<b>c001'",
        "update booking_segments set stylist_id = '<b>5001'",
        "update booking_segments set booking_id = '<b>8001'",
        "update booking_segments set item_id = '<b>8101'");
  }

  @ParameterizedTest
  @MethodSource("referencesToTheirs")
  void nothing_of_ours_points_at_something_of_theirs(String statement) {
    assertThatThrownBy(() -> asOurs(statement)).hasMessageContaining("foreign key constraint");
  }

  static Stream<String> whatOnlyTheFunctionMayDo() {
    return Stream.of(
        "insert into customer_shop_profiles (shop_id, customer_id) values (<ours>, '<a>c001')",
        "delete from customer_shop_profiles",
        "update customer_shop_profiles set customer_id = '<b>c001'",
        "update customer_shop_profiles set claimed_at = now()",
        "update customer_shop_profiles set id = gen_random_uuid()",
        "select email from core.customers",
        "update core.customers set first_name = 'x'",
        "insert into core.customers (email) values ('x@example.com')",
        "select name from accounts",
        "select role from memberships",
        "select email from invitations",
        "select body from outbox_messages",
        "delete from audit_entries",
        "update audit_entries set actor_name = 'Nobody'",
        "update support_sessions set reason = 'Nothing to speak of'",
        "update support_sessions set ends_at = now()",
        "insert into support_page_views (shop_id) values (<ours>)",
        "delete from support_page_views",
        "insert into support_reveals (shop_id) values (<ours>)",
        "delete from support_reveals",
        "insert into shops (slug, name, time_zone, currency, country, locale) values ('x', 'x', 'UTC', 'EUR', 'DE', 'de')",
        "update shops set slug = 'other'",
        "truncate bookings",
        "set role convo_owner",
        "set session_replication_role = replica",
        "alter table bookings disable row level security",
        "create table public.mine (shop_id bigint)");
  }

  @ParameterizedTest
  @MethodSource("whatOnlyTheFunctionMayDo")
  void a_shop_has_no_right_to_it(String statement) {
    assertThatThrownBy(() -> asOurs(statement))
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void no_stylist_is_held_twice_at_once() {
    assertThatThrownBy(() ->
            asOurs(
                """
                insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
                select shop_id, booking_id, item_id, stylist_id, during
                from booking_segments
                """))
        .hasMessageContaining("nothing_is_held_twice");
  }

  private static void asOurs(String statement) {
    var meant =
        statement
            .replace("<ours>", TwoShops.BELLAS.toString())
            .replace("<a>", "a0000000-0000-0000-0000-00000000")
            .replace("<b>", "b0000000-0000-0000-0000-00000000");
    SHOPS.database().shops().useWrite(TwoShops.BELLAS, handle -> handle.execute(meant));
  }
}
