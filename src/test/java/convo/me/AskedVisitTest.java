package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.claims.Life;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest books with Cleo's address, who is asked whether it was she. */
public class AskedVisitTest {

  private TestConvo convo;
  private Life life;
  private String visit = "";

  @BeforeEach
  void book() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    var guest = convo.guest();
    var cut = "service=" + life.one("select id from services where key = 'cut' and shop_id = 1");
    var sam = "&stylist=" + life.one("select id from stylists where key = 'sam' and shop_id = 1");
    var details = guest.get("/s/bella/book/details?" + cut + sam + "&start=2026-12-15T09:00:00Z");
    var fields = new HashMap<>(details.fields());
    fields.putAll(
        Map.of(
            "firstName", "Mallory",
            "lastName", "Crane",
            "email", "cleo@example.com",
            "phone", "030 7778899",
            "note", "My door code is 4711"));
    assertThat(guest.post("/s/bella", "/s/bella/bookings", fields).status()).isEqualTo(303);
    visit = "/me/bookings/" + id();
  }

  @AfterEach
  void close() {
    assertThat(convo.differences()).isEmpty();
    convo.close();
  }

  private String id() {
    return life.one("select id from bookings where customer_name = 'Mallory Crane'");
  }

  @Test
  void until_she_answers_it_is_a_question_and_nothing_else() {
    var cleo = convo.cleo();
    var page = cleo.get("/me");

    assertThat(page.text())
        .contains("Did you book this?")
        .contains("Cut with Sam, Tue 15 Dec 2026, 10:00.");
    assertThat(page.html().select("table").text()).doesNotContain("15 Dec");
    for (var address :
        List.of("/me", "/me/shops/bella", "/me/data.json", "/me/data.html", visit + "/denial")) {
      assertThat(cleo.get(address).body())
          .as(address)
          .doesNotContain("Mallory", "Crane", "7778899", "4711");
    }
    assertThat(cleo.get("/me/data.json").body()).doesNotContain("2026-12-15T");
    assertThat(cleo.get(visit).status()).isEqualTo(404);
    assertThat(cleo.get(visit + "/cancellation").status()).isEqualTo(404);
    assertThat(cleo.post(visit + "/cancellation", Map.of()).status()).isEqualTo(404);
    assertThat(cleo.get(visit + "/move").status()).isEqualTo(404);
    assertThat(cleo.get("/me?shop=rita").text()).contains("Did you book this?");
  }

  @Test
  void a_yes_makes_it_hers_and_it_counts() {
    var cleo = convo.cleo();

    var answer = cleo.post(visit + "/confirmation", Map.of());

    assertThat(answer.location()).isEqualTo(visit);
    assertThat(cleo.get(visit).text()).contains("See you there.", "Tue 15 Dec 2026, 10:00");
    assertThat(cleo.get("/me").text()).doesNotContain("Did you book this?");
    assertThat(cleo.get("/me").html().select("table").text()).contains("Tue 15 Dec 2026, 10:00");
    assertThat(life.one("select is_proved from bookings where id = ?", id())).isEqualTo("t");
    assertThat(cleo.post(visit + "/denial", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void a_no_takes_it_from_her_and_the_shop_is_told_plainly() {
    var cleo = convo.cleo();
    assertThat(cleo.get("/me").link("No, that was not me")).isEqualTo(visit + "/denial");
    assertThat(cleo.get(visit + "/denial").text())
        .contains("It was not you?", "Bella's Salon is told");

    var answer = cleo.post(visit + "/denial", Map.of());

    assertThat(answer.location()).isEqualTo("/me");
    assertThat(cleo.get("/me").text())
        .contains("The visit is none of yours any more.")
        .doesNotContain("Did you book this?", "15 Dec");
    var booking = convo.bella().get("/shops/bella/bookings/" + id());
    assertThat(booking.text())
        .contains("Mallory Crane", "Wrong e-mail address", "The time is still held", "030 7778899")
        .contains("The customer said they did not book this")
        .doesNotContain("cleo@example.com", "Address not confirmed");
    assertThat(convo.bella().get("/shops/bella?date=2026-12-15").text())
        .contains("Wrong e-mail address");
    assertThat(convo.bella().get(booking.link("Mallory Crane")).text())
        .contains("030 7778899")
        .doesNotContain("cleo@example.com");
    assertThat(convo.bella().get(life.profileUrl("bella", "Cleo")).text())
        .contains("cleo@example.com", "030 901820", "Visits 6 Spend €338.00")
        .doesNotContain("15 Dec", "Mallory");
    assertThat(life.one("select count(*) from booking_segments where booking_id = ?", id()))
        .isEqualTo("1");
    assertThat(life.one(MAILS))
        .startsWith(
            "bella@example.com|Wrong e-mail address at Bella's Salon: Tue 15 Dec 2026, 10:00|")
        .contains("Cut with Sam", "/shops/bella/bookings/" + id())
        .doesNotContain("cleo", "Cleo", "Marsh");
    assertThat(cleo.post(visit + "/denial", Map.of()).status()).isEqualTo(404);
    assertThat(cleo.post(visit + "/confirmation", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void the_link_in_the_mail_opens_nothing_after_a_no() {
    var link = link();
    assertThat(convo.guest().get(link).status()).isEqualTo(200);
    convo.cleo().post(visit + "/denial", Map.of());
    assertThat(convo.guest().get(link).status()).isEqualTo(404);
  }

  @Test
  void who_has_followed_the_link_is_not_asked_any_more() {
    var guest = convo.guest();
    guest.post(link(), link() + "/confirmation", Map.of());
    assertThat(convo.cleo().get("/me").text()).doesNotContain("Did you book this?");
    assertThat(convo.cleo().get(visit).status()).isEqualTo(200);
  }

  @Test
  void nobody_answers_for_her_and_nothing_is_asked_of_what_is_hers() {
    var before = life.everything();
    for (var other : List.of(convo.dan(), convo.bella(), convo.rita(), convo.ada())) {
      assertThat(other.get("/me").text()).doesNotContain("Did you book this?");
      for (var answer : List.of("/confirmation", "/denial")) {
        assertThat(other.post(visit + answer, Map.of()).status()).isEqualTo(404);
      }
      assertThat(other.get(visit + "/denial").status()).isEqualTo(404);
    }
    var hers =
        life.one(
            "select id from bookings where profile_id = ? and status = 'confirmed' and is_proved limit 1",
            life.profile("bella", "Cleo"));
    assertThat(convo.cleo().post("/me/bookings/" + hers + "/denial", Map.of()).status())
        .isEqualTo(404);
    assertThat(life.changedSince(before)).isEmpty();
  }

  /** As it stands in the mail. */
  private String link() {
    return life.one(
        "select substring(body from '/b/[^ \\n]+') from outbox_messages where kind = 'booking' and recipient = 'cleo@example.com'");
  }

  private static final String MAILS =
      """
      select string_agg(concat_ws('|', recipient, subject, body), '#')
      from outbox_messages
      where kind = 'denial'
      """;
}
