package convo.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All changes of a shop, as its owner reads them. */
class ChangesTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String PAGE = "/shops/bella/audit";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @AfterEach
  void forget() {
    CONVO.database().witness().useHandle(handle -> handle.execute("delete from audit_entries"));
  }

  @Test
  void an_owner_reads_who_changed_what_with_before_and_after() {
    maxRenames("Salon Bella");

    var page = CONVO.bella().get(PAGE);
    assertThat(page.html().select("#changes .history > li").eachText().getFirst())
        .contains("Max", "edited the settings", "Bella's Salon", "Salon Bella", "23 Nov 2026");
    assertThat(CONVO.rita().get("/shops/rita/audit").text()).doesNotContain("Salon Bella");
    maxRenames("Bella's Salon");
  }

  @Test
  void nobody_but_owners_reads_it() {
    for (var page : new String[] {PAGE, PAGE + ".csv"}) {
      assertThat(CONVO.max().get(page).status()).isEqualTo(403);
      assertThat(CONVO.rita().get(page).status()).isEqualTo(404);
    }
  }

  @Test
  void it_is_narrowed_by_who_what_and_days() {
    forget();
    history("Bella", "staff", "service", "2026-03-01T10:00Z");
    history("Convo", "system", "profile", "2026-03-02T22:59Z");
    history("Convo", "system", "profile", "2026-03-02T23:01Z");

    assertThat(lines("")).isEqualTo(3);
    assertThat(lines("?who=system")).isEqualTo(2);
    assertThat(lines("?who=" + account("bella"))).isEqualTo(1);
    assertThat(lines("?what=service")).isEqualTo(1);
    assertThat(lines("?what=member")).isZero();
    assertThat(lines("?from=2026-03-03")).isEqualTo(1);
    assertThat(lines("?from=2026-03-02&until=2026-03-02")).isEqualTo(1);
    assertThat(lines("?until=2026-03-02")).isEqualTo(2);
    assertThat(CONVO.bella().get(PAGE + "?what=member").text()).contains("Nothing fits");
    assertThat(CONVO.bella().get(PAGE + "?who=nobody").status()).isEqualTo(400);
    assertThat(CONVO.bella().get(PAGE + "?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void it_is_turned_over_page_by_page_and_nothing_is_twice_or_left_out() {
    forget();
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id)
                select shops.id, cast('2026-03-01 10:00Z' as timestamptz) + floor(number / 60) * interval '1 second',
                  'system', 'Number ' || number, 'edited', 'profile', gen_random_uuid()
                from shops, generate_series(1, 120) number
                where slug = 'bella'
                """));
    var seen = new HashSet<String>();
    var next = PAGE + "?who=system";
    for (var pages = 0; !next.isEmpty(); pages++) {
      assertThat(pages).isLessThan(3);
      var html = CONVO.bella().get(next).html();
      seen.addAll(html.select("#changes strong").eachText());
      next = html.select(".pages-next").attr("href");
    }
    assertThat(seen).hasSize(120);
  }

  @Test
  void it_is_taken_along_as_a_table_of_what_was_looked_for() {
    maxRenames("=Salon");
    history("Convo", "system", "profile", "2026-03-02T23:01Z");

    var table = CONVO.bella().get(PAGE + ".csv?who=" + account("max"));
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("changes-bella.csv");
    assertThat(table.body())
        .contains("Time,Who,As,What,Field,Before,After")
        .contains("2026-11-23T10:00:00+01:00,Max,Team,edited the settings,")
        .contains(",'=Salon")
        .doesNotContain("Convo");
    maxRenames("Bella's Salon");
  }

  @Test
  void a_shop_in_which_nothing_happened_is_told_what_will_stand_here() {
    forget();
    assertThat(CONVO.nori().get("/shops/nori/audit").text()).contains("No changes yet");
  }

  private static void maxRenames(String name) {
    var fields = CONVO.max().get("/shops/bella/settings").fields();
    fields.put("name", name);
    assertThat(CONVO.max().post("/shops/bella/settings", fields).status()).isEqualTo(303);
  }

  private static void history(String who, String kind, String subject, String at) {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_entries (shop_id, at, actor_kind, actor_account_id, actor_name, action, subject,
                      subject_id)
                    select shops.id, cast(:at as timestamptz), :kind,
                      (select id from accounts where email = lower(:who) || '@example.com'), :who, 'edited', :subject,
                      gen_random_uuid()
                    from shops
                    where slug = 'bella'
                    """)
                .bindMap(Map.of("who", who, "kind", kind, "subject", subject, "at", at))
                .execute());
  }

  private static String account(String name) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .createQuery("select id from accounts where email = :email")
                .bind("email", name + "@example.com")
                .mapTo(String.class)
                .one());
  }

  private static int lines(String query) {
    return CONVO.bella().get(PAGE + query).html().select("#changes .history > li").size();
  }
}
