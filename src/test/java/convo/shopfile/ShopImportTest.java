package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopImportTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  private final TestDatabase test = TestDatabase.migrated();
  private final Database database = Database.open(test.settings());

  @AfterEach
  void tearDown() {
    database.close();
    test.drop();
  }

  @Test
  void importing_again_changes_nothing() {
    run("bella");
    run("rita");
    var before = rows("bella");
    var people = count("select count(*) from core.customers");
    run("bella");
    assertThat(rows("bella")).isEqualTo(before);
    assertThat(count("select count(*) from core.customers")).isEqualTo(people);
  }

  @Test
  void a_person_of_two_shops_is_one_customer_with_two_profiles() {
    run("bella");
    run("rita");
    assertThat(count("select count(*) from core.customers where email = 'cleo@example.com'"))
        .isEqualTo(1);
    assertThat(names("bella", "cleo@example.com"))
        .containsExactly("Cleo Marsh +4930901820", "Mia Marsh");
    assertThat(names("rita", "cleo@example.com")).containsExactly("Cléo Marsh +442079460018");
  }

  @Test
  void the_file_moves_what_it_names_and_leaves_the_rest() {
    run("bella");
    var text =
        text("bella")
            .replace(
                "\"name\": \"Cut\", \"priceCents\": 4500",
                "\"name\": \"Cut\", \"priceCents\": 4900");
    var start = text.indexOf("    {\"firstName\": \"Noor\"");
    run(
        text.substring(0, start).replaceFirst(",\\s*$", "\n")
            + text.substring(text.indexOf('\n', start) + 1)
                .replaceAll("(?m)^.*noor@example.com.*\n", ""));
    assertThat(count("bella", "select price_cents from services where key = 'cut'"))
        .isEqualTo(4900);
    assertThat(count("bella", "select count(*) from customer_shop_profiles")).isEqualTo(12);
    assertThat(count("bella", "select count(*) from bookings")).isEqualTo(30);
  }

  @Test
  void two_bookings_at_once_are_both_named_and_nothing_is_written() {
    var text =
        text("bella")
            .replaceFirst(
                "T14:00:00\\+01:00\", \"customer\": \"juergen",
                "T09:45:00+01:00\", \"customer\": \"juergen");
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(ShopFileRefused.class)
        .hasMessageMatching(
            "bookings\\[\\d+]: overlaps with bookings\\[\\d+]: lena is held until Mon 23 Nov 2026, 10:20");
    assertThat(count("select count(*) from shops")).isZero();
  }

  @Test
  void a_booking_of_the_shop_is_not_pushed_aside_and_nothing_is_written() {
    run("bella");
    var text =
        text("bella")
            .replaceAll("(?m)^.*juergen.mueller@example.com\", \"status\": \"confirmed.*\n", "");
    var taken =
        text.replaceFirst(
            "(?m)^(.*)T11:30:00\\+01:00(\", \"customer\": \"noor.*)\"sam\"",
            "$1T14:15:00+01:00$2\"lena\"");
    assertThatThrownBy(() -> run(taken.replace("\"Bella's Salon\"", "\"Changed\"")))
        .isInstanceOf(ShopFileRefused.class)
        .hasMessageContaining(
            "overlaps with a booking that the shop has: lena is held around Mon 23 Nov 2026, 14:15");
    assertThat(count("select count(*) from shops where name = 'Changed'")).isZero();
  }

  @Test
  void a_gap_gives_the_stylist_back() {
    run("bella");
    assertThat(
            count(
                "bella",
                "select count(*) from booking_segments join booking_items items on items.id = item_id join services on services.id = service_id where services.key = 'colour'"))
        .isEqualTo(
            2
                * count(
                    "bella",
                    "select count(*) from booking_items items join services on services.id = service_id where services.key = 'colour'"));
    assertThat(
            count(
                "bella",
                "select count(*) from booking_segments join bookings on bookings.id = booking_id where status = 'cancelled'"))
        .isZero();
  }

  @Test
  void the_import_is_in_the_history() {
    run("bella");
    assertThat(
            count(
                "bella",
                "select count(*) from audit_entries where action = 'imported' and actor_kind = 'system'"))
        .isEqualTo(1);
  }

  @Test
  void who_works_in_a_shop_by_its_file_is_in_the_history() {
    run("bella");
    assertThat(roleChanges())
        .containsExactly("joined -manager", "joined -owner", "joined -stylist");

    run(text("bella").replace("\"role\": \"manager\"", "\"role\": \"owner\""));

    assertThat(roleChanges()).hasSize(4).contains("edited manager-owner");
  }

  @Test
  void a_file_leaves_no_shop_without_its_owner() {
    run("bella");
    var demoting = text("bella").replace("\"role\": \"owner\"", "\"role\": \"stylist\"");

    assertThatThrownBy(() -> run(demoting))
        .isInstanceOf(ShopFileRefused.class)
        .hasMessageMatching("members\\[\\d+]\\.role: must stay owner: .*");

    assertThat(count("bella", "select count(*) from memberships where role = 'owner'"))
        .isEqualTo(1);
    run(demoting.replace("\"role\": \"manager\"", "\"role\": \"owner\""));
    assertThat(count("bella", "select count(*) from memberships where role = 'owner'"))
        .isEqualTo(1);
  }

  private List<String> roleChanges() {
    return texts(
        "bella",
        """
        select concat(action, ' ', changes -> 'role' ->> 'before', '-', changes -> 'role' ->> 'after')
        from audit_entries
        where subject = 'member'
        and actor_kind = 'system'
        order by 1
        """);
  }

  private void run(String shopOrText) {
    var json = shopOrText.startsWith("{") ? shopOrText.getBytes(UTF_8) : cast(shopOrText);
    new ShopImport(database.platform(), CLOCK, true).run(json);
  }

  private static String text(String slug) {
    return new String(cast(slug), UTF_8);
  }

  /** Everything that a second import could have changed, with the versions. */
  private List<String> rows(String slug) {
    return texts(
        slug,
        """
        select concat_ws('|', id, version, import_key, sort_name, created_at, updated_at, total_bookings)
        from customer_shop_profiles
        union all
        select concat_ws('|', id, import_key, status, starts_at, ends_at, price_cents, created_at)
        from bookings
        union all
        select concat_ws('|', booking_id, position, stylist_id, starts_at)
        from booking_items
        union all
        select concat_ws('|', booking_id, stylist_id, during)
        from booking_segments
        union all
        select concat_ws('|', id, key, version, updated_at)
        from services
        union all
        select concat_ws('|', id, key, version, updated_at)
        from stylists
        union all
        select concat_ws('|', profile_id, purpose, granted, changed_at)
        from profile_consents
        order by 1
        """);
  }

  private List<String> names(String slug, String email) {
    return texts(
        slug,
        """
        select concat_ws(' ', first_name, last_name, phone)
        from customer_shop_profiles
        where email = '%s'
        order by 1
        """
            .formatted(email));
  }

  private List<String> texts(String slug, String sql) {
    return database
        .platform()
        .read(shop(slug), handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private int count(String slug, String sql) {
    return database
        .platform()
        .read(shop(slug), handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private int count(String sql) {
    return database.platform().read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private ShopId shop(String slug) {
    return database
        .platform()
        .read(handle ->
            handle
                .createQuery("select id from shops where slug = :slug")
                .bind("slug", slug)
                .mapTo(ShopId.class)
                .one());
  }

  static byte[] cast(String shop) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/cast/" + shop + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
