package convo.growth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.claims.Life;
import convo.database.Database;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The figures of growth are the truth, whatever happens to the people they count. */
class GrowthTest {
  private static final String NEW_CUSTOMERS =
      """
      {"firstName": "Yuki", "email": "yuki@growth.example"},
      {"firstName": "Ren", "phone": "080-5555-0199"},
      {"firstName": "Dan", "email": "dan@example.com"},
      """;

  private static final String NEW_VISIT =
      """
      {
        "startsAt": "2025-12-06T10:00:00+09:00",
        "customer": "yuki@growth.example",
        "status": "completed",
        "service": "gel",
        "stylist": "nori"
      },
      """;

  private final TestConvo convo = TestConvo.fresh();
  private final Jdbi witness = convo.database().witness();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void the_figures_are_those_of_the_rows() {
    assertThat(shown("Customers")).isEqualTo(live()).isPositive();
    assertThat(shown("With a completed visit")).isEqualTo(visited()).isPositive();
    assertThat(shown("Customers")).isGreaterThan(shown("With a completed visit"));
    for (var shop : List.of("bella", "rita", "nori")) {
      assertThat(row(shop)).as(shop).isEqualTo(profiles(shop));
    }
  }

  /**
   * A demo is looked at on its first day, on which nobody has come yet who was not there before.
   */
  @Test
  void the_people_of_the_demo_came_when_they_first_were_there() {
    assertThat(
            one(
                """
                select count(*)
                from core.customers person
                where exists (
                  select from bookings
                  where bookings.customer_id = person.id
                  and starts_at < '2026-11-23T09:00:00Z')
                and created_at >= '2026-11-23T09:00:00Z'
                """,
                Long.class))
        .isZero();
    assertThat(
            one(
                "select count(distinct date_trunc('month', created_at)) from core.customers",
                Long.class))
        .isGreaterThan(3);
    assertThat(one("select count(*) from core.customers where updated_at < created_at", Long.class))
        .isZero();
  }

  @Test
  void they_follow_people_who_come_are_merged_and_erased() {
    var before = shown("Customers");

    convo
        .bella()
        .post("/shops/bella/customers", Map.of("firstName", "Mia", "email", "mia@growth.example"));
    convo
        .rita()
        .post("/shops/rita/customers", Map.of("firstName", "Mia", "email", "mia@growth.example"));
    assertThat(shown("Customers")).isEqualTo(before + 1).isEqualTo(live());
    assertThat(row("bella")).isEqualTo(profiles("bella"));

    execute("update core.customers set erased_at = now() where email = 'dan@example.com'");
    assertThat(shown("Customers")).isEqualTo(before).isEqualTo(live());
    execute(
        """
        update core.customers
        set merged_into_id = (select id from core.customers where email = 'mia@growth.example')
        where email = 'cleo@example.com'
        """);
    assertThat(shown("Customers")).isEqualTo(before - 1).isEqualTo(live());
    assertThat(shown("With a completed visit")).isEqualTo(visited());
  }

  @Test
  void nobody_is_counted_for_whom_a_shop_erases_or_who_leaves() {
    var life = new Life(witness);
    convo.cleo().post("/me/shops/rita/claim", Map.of());
    var customers = shown("Customers");
    var visited = shown("With a completed visit");

    convo.bella().post(life.profileUrl("bella", "Cleo") + "/erasure", Map.of());
    assertThat(shown("Customers")).isEqualTo(customers).isEqualTo(live());
    assertThat(shown("With a completed visit")).isLessThanOrEqualTo(visited).isEqualTo(visited());
    convo.cleo().post("/me/shops/rita/departure", Map.of());
    assertThat(shown("Customers")).isEqualTo(customers).isEqualTo(live());
    assertThat(shown("With a completed visit")).isLessThan(visited).isEqualTo(visited());
  }

  @Test
  void they_follow_a_file_with_people_who_are_new_and_one_whom_another_shop_knows()
      throws IOException {
    var customers = shown("Customers");
    var visited = shown("With a completed visit");
    var noris = row("nori");
    var file =
        Files.readString(Path.of("src/test/resources/cast/nori.json"))
            .replace("\"customers\": [", "\"customers\": [" + NEW_CUSTOMERS)
            .replace("\"bookings\": [", "\"bookings\": [" + NEW_VISIT);

    for (var time = 1; time <= 2; time++) {
      readShopFile(file);
      assertThat(shown("Customers")).isEqualTo(customers + 2).isEqualTo(live());
      assertThat(shown("With a completed visit")).isEqualTo(visited + 1).isEqualTo(visited());
      assertThat(row("nori")).isEqualTo(noris + 3).isEqualTo(profiles("nori"));
    }
  }

  @Test
  void they_follow_a_profile_that_its_customer_says_is_somebody_else() {
    var customers = shown("Customers");
    var visited = shown("With a completed visit");
    var bellas = row("bella");

    convo.cleo().post("/me/shops/bella/detachment", Map.of());

    assertThat(shown("Customers")).isEqualTo(customers + 1).isEqualTo(live());
    assertThat(shown("With a completed visit")).isEqualTo(visited + 1).isEqualTo(visited());
    assertThat(row("bella")).isEqualTo(bellas).isEqualTo(profiles("bella"));
  }

  /** O7: what a shop adds up to does not depend on where else its customers go. */
  @Test
  void a_shop_counts_its_own_profiles_only() {
    var bellas = row("bella");

    convo
        .rita()
        .post("/shops/rita/customers", Map.of("firstName", "Zoe", "email", "zoe@growth.example"));

    assertThat(row("bella")).isEqualTo(bellas).isEqualTo(profiles("bella"));
  }

  @Test
  void days_and_months_add_up() {
    execute("update core.customers set created_at = '2026-11-22T23:59:59Z'");
    execute(
        "update core.customers set created_at = '2026-11-23T00:00:00Z' where email = 'dan@example.com'");
    execute(
        "update core.customers set created_at = '2025-12-01T00:00:00Z' where email = 'cleo@example.com'");

    assertThat(shown("New today")).isEqualTo(1);
    assertThat(shown("New this month")).isEqualTo(live() - 1);
    var page = convo.ada().get("/support/growth").html();
    assertThat(page.select("figure:contains(a day) tr").eachText())
        .hasSize(30)
        .contains("Mon 23 Nov 2026 1");
    assertThat(page.select("figure:contains(a month) tr").eachText())
        .hasSize(12)
        .contains("December 2025 1");
  }

  @Test
  void support_is_warned_once_of_a_threshold() {
    convo.run("growth-warnings");
    assertThat(mails()).isZero();

    execute(
        "insert into core.customers (first_name) select 'New' from generate_series(1, 1000) number");
    convo.run("growth-warnings");
    convo.run("growth-warnings");

    assertThat(mails()).isEqualTo(1);
    assertThat(convo.ada().get("/support").text()).contains("1,000 customers reached");
    var put = convo.ada().post("/support/growth/warnings/1000/dismissal", Map.of());
    assertThat(put.status()).isEqualTo(303);
    assertThat(convo.ada().get("/support").text()).doesNotContain("1,000 customers reached");
    execute("delete from core.customers where first_name = 'New'");
    convo.run("growth-warnings");
    execute(
        "insert into core.customers (first_name) select 'New' from generate_series(1, 1000) number");
    convo.run("growth-warnings");
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void a_warning_that_is_not_there_cannot_be_put_away() {
    for (var threshold : List.of("7", "-1", "1e3", "99999999999999999999")) {
      assertThat(
              convo
                  .ada()
                  .post("/support/growth/warnings/" + threshold + "/dismissal", Map.of())
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void shops_are_found_by_name_or_address() {
    assertThat(convo.ada().get("/support?q=BARB").text())
        .contains("Rita's Barbers")
        .doesNotContain("Nori Nails");
    assertThat(convo.ada().get("/support?q=nowhere").text()).contains("No shop fits");
  }

  private void readShopFile(String json) {
    try (var database = Database.open(convo.database().settings())) {
      new ShopImport(database.platform(), TestConvo.CLOCK, true).run(json.getBytes(UTF_8));
    }
  }

  private long shown(String label) {
    var stat =
        convo.ada().get("/support/growth").html().expectFirst(".stat:contains(" + label + ") dd");
    return Long.parseLong(stat.ownText().replace(",", ""));
  }

  private long row(String shop) {
    var name = one("select name from shops where slug = '%s'".formatted(shop), String.class);
    return convo.ada().get("/support/growth").html().select("table.rows tbody tr").stream()
        .filter(row -> row.select("th").text().equals(name))
        .mapToLong(row -> Long.parseLong(row.expectFirst("td").text()))
        .sum();
  }

  private long live() {
    return one(
        "select count(*) from core.customers where erased_at is null and merged_into_id is null",
        Long.class);
  }

  private long visited() {
    return one(
        """
        select count(distinct customer_id)
        from bookings
        join core.customers on customers.id = customer_id
        where status = 'completed'
        and customers.erased_at is null
        and merged_into_id is null
        """,
        Long.class);
  }

  private long profiles(String shop) {
    return one(
        """
        select count(*)
        from customer_shop_profiles
        join shops on shops.id = shop_id
        where slug = '%s'
        and erased_at is null
        """
            .formatted(shop),
        Long.class);
  }

  private long mails() {
    return one("select count(*) from outbox_messages where kind = 'growth'", Long.class);
  }

  private <T> T one(String query, Class<T> type) {
    return witness.withHandle(handle -> handle.createQuery(query).mapTo(type).one());
  }

  private void execute(String statement) {
    witness.useHandle(handle -> handle.execute(statement));
  }
}
