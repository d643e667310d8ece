package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.ical.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class DepartureTest {
  private static final String DEPARTURE = "/me/shops/bella/departure";
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    convo.cleo().post("/me/shops/bella/claim", Map.of());
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void cleo_reads_what_will_happen_and_leaves_bellas() {
    assertThat(convo.cleo().get(DEPARTURE).text())
        .contains("Leave Bella's Salon?", "Tue 1 Dec 2026, 10:00", "figures stay true");
    var profile = life.profile("bella", "Cleo");
    var ritas = convo.rita().get(life.profileUrl("rita", "Cléo")).text();
    var figures = life.one(FIGURES, profile);

    assertThat(convo.cleo().post(DEPARTURE, Map.of()).location()).isEqualTo("/me/shops");

    assertThat(convo.cleo().get("/account").text()).contains("no longer knows who came");
    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Rita's Barbers Knows you", "Bella's Salon, about Mia")
        .doesNotContain("Bella's Salon Knows you");
    assertThat(convo.cleo().get(DEPARTURE).status()).isEqualTo(404);
    assertThat(convo.bella().get("/shops/bella/customers?q=marsh").text())
        .contains("Mia Marsh")
        .doesNotContain("Cleo Marsh");
    assertThat(life.one(FIGURES, profile)).isEqualTo(figures);
    assertThat(life.one(BOOKINGS, profile)).isEqualTo("cancelled 2, completed 6");
    assertThat(life.one(HELD, profile)).isEqualTo("0");
    assertThat(convo.differences()).isEmpty();
    assertThat(convo.rita().get(life.profileUrl("rita", "Cléo")).text()).isEqualTo(ritas);
    assertThat(
            life.one("select email from core.customers where id = ?", life.person("rita", "Cléo")))
        .isEqualTo("cleo@example.com");
  }

  @Test
  void bella_is_told_which_bookings_are_cancelled_and_not_whose() {
    convo.cleo().post(DEPARTURE, Map.of());

    assertThat(life.one(MAILS))
        .startsWith("bella@example.com|The customer|1 booking is cancelled at Bella's Salon|")
        .contains("1 booking is cancelled", "Tue 1 Dec 2026, 10:00: Cut with Sam")
        .doesNotContain("Cleo", "Marsh", "cleo@", "901820", "#");
  }

  @Test
  void cleo_gets_a_mail_that_takes_what_is_cancelled_out_of_her_calendar_and_names_nobody() {
    var visit =
        life.one(
            "select id from bookings where profile_id = ? and status = 'confirmed'",
            life.profile("bella", "Cleo"));
    convo.cleo().post(DEPARTURE, Map.of());

    var file = Reading.of(life.one(FAREWELL.formatted("calendar")));
    assertThat(file.method()).isEqualTo("CANCEL");
    assertThat(file.get("UID")).isEqualTo(visit);
    assertThat(file.get("SEQUENCE")).isEqualTo("1");
    assertThat(life.one(FAREWELL.formatted("subject || body")))
        .startsWith("Cancelled at Bella's Salon: Tue 1 Dec 2026, 10:00")
        .contains("as you asked", "takes it out of your calendar")
        .doesNotContain("Cleo", "Marsh", "/b/");
    assertThat(life.rowsOf("bella", "Marsh")).doesNotContain("outbox_messages");
  }

  @Test
  void who_is_erased_everywhere_gets_it_too() {
    life.witness()
        .useHandle(handle ->
            handle.execute(
                "update accounts set erasure_due_at = created_at where email = 'cleo@example.com'"));
    convo.run("erasures");

    assertThat(Reading.of(life.one(FAREWELL.formatted("calendar"))).method()).isEqualTo("CANCEL");
  }

  @Test
  void where_nothing_was_to_come_nobody_is_told() {
    life.witness()
        .useHandle(handle ->
            handle.execute("update bookings set status = 'cancelled' where status = 'confirmed'"));

    convo.cleo().post(DEPARTURE, Map.of());

    assertThat(life.one(MAILS)).isEmpty();
  }

  @Test
  void mail_about_an_answer_goes_along() {
    convo.cleo().post("/me/shops/rita/claim", Map.of());
    convo.cleo().post("/me/shops/rita/corrections", Map.of("wish", "I moved."));
    var url = convo.rita().get("/shops/rita").link("Answer Cléo Marsh");
    convo.rita().post(url, Map.of("outcome", "done", "answer", "Mended."));
    life.witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set email = 'cloe@example.com' where first_name = 'Cléo'"));
    assertThat(life.rowsOf("rita", "cleo@example.com")).contains("outbox_messages");

    convo.cleo().post("/me/shops/rita/departure", Map.of());

    assertThat(life.rowsOf("rita", "cleo@example.com")).isEmpty();
    assertThat(life.one(MAILS)).startsWith("rita@example.com|");
  }

  @Test
  void nothing_at_ritas_names_cleo_any_more() {
    convo.cleo().post("/me/shops/rita/claim", Map.of());
    convo.cleo().postBody("/me/phone", "phone=%2B491715550199&shop=rita");
    assertThat(life.rowsOf("rita", "1715550199")).contains("audit_entries");

    convo.cleo().post("/me/shops/rita/departure", Map.of());

    for (var text : List.of("cleo@example.com", "Marsh", "1715550199", "79460018", "Fringe")) {
      assertThat(life.rowsOf("rita", text)).as(text).isEmpty();
    }
    assertThat(life.rowsOf("bella", "cleo@example.com")).isNotEmpty();
  }

  @Test
  void first_cleo_says_whether_this_is_her() {
    var before = life.everything();

    assertThat(convo.cleo().post("/me/shops/rita/departure", Map.of()).location())
        .isEqualTo("/me/shops/rita/claim");

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void nobody_takes_cleo_out_of_a_shop() {
    var before = life.everything();
    var cleo = life.person("bella", "Cleo");
    var forged = Map.of("person", cleo, "customer", cleo, "profile", life.profile("bella", "Cleo"));

    for (var who : List.of(convo.dan(), convo.bella(), convo.rita(), convo.ada())) {
      assertThat(who.post(DEPARTURE, forged).status()).isEqualTo(404);
      assertThat(who.post(DEPARTURE + "?person=" + cleo, forged).status()).isEqualTo(404);
      assertThat(who.get(DEPARTURE + "?person=" + cleo).status()).isEqualTo(404);
    }
    assertThat(convo.cleo().post("/me/shops/nori/departure", forged).status()).isEqualTo(404);

    assertThat(life.changedSince(before)).isEmpty();
  }

  private static final String FAREWELL =
      """
      select %s
      from outbox_messages
      where kind = 'goodbye'
      and recipient = 'cleo@example.com'
      and shop_id is null
      and calendar is not null
      """;

  private static final String MAILS =
      """
      select string_agg(concat_ws('|', recipient, actor_name, subject, body), '#')
      from outbox_messages
      where kind = 'departure'
      """;

  private static final String FIGURES =
      """
      select concat_ws(' ', total_bookings, total_spend_cents, last_booking_at, no_show_count)
      from customer_shop_profiles
      where id = ?
      """;
  private static final String BOOKINGS =
      """
      select string_agg(status || ' ' || number, ', ' order by status)
      from (select status, count(*) number from bookings where profile_id = ? group by status) counted
      """;
  private static final String HELD =
      """
      select count(*)
      from booking_segments
      join bookings on bookings.id = booking_id
      where starts_at > '2026-11-23 09:00Z'
      and profile_id = ?
      """;
}
