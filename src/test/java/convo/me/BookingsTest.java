package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a person has booked at all shops, read as that person. */
class BookingsTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Person CLEO = CONVO.cleo();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void cleo_sees_both_shops_in_one_list_each_by_its_own_clock() {
    var page = CLEO.get("/me").html();

    var toCome = page.select("section[aria-labelledby=to-come] tbody tr").eachText();
    assertThat(toCome).anyMatch(row -> row.contains("Bella's Salon") && row.contains("€"));
    assertThat(toCome).anyMatch(row -> row.contains("Rita's Barbers") && row.contains("£"));
    assertThat(page.select("section[aria-labelledby=so-far] tbody tr").eachText())
        .anyMatch(row -> row.contains("Tue 6 Oct 2026, 10:00") && row.contains("€40.00"));
  }

  @Test
  void a_filter_in_the_address_shows_one_shop_alone_with_and_without_htmx() {
    var whole = CLEO.get("/me?shop=rita");
    var part = CLEO.getPart("/me?shop=rita", "bookings");

    assertThat(where(whole)).isNotEmpty().containsOnly("Rita's Barbers");
    assertThat(whole.html().select("option[selected]").text()).isEqualTo("Rita's Barbers");
    assertThat(where(part)).isEqualTo(where(whole));
    assertThat(part.html().select("h1")).isEmpty();
  }

  @Test
  void a_shop_where_nobody_knows_her_and_one_that_is_not_there_look_alike() {
    assertThat(CLEO.get("/me?shop=nori").text()).contains("Nothing booked there");
    assertThat(CLEO.getPart("/me?shop=nori", "bookings").body())
        .isEqualTo(CLEO.getPart("/me?shop=nowhere", "bookings").body());
  }

  @Test
  void a_booking_of_her_daughter_says_so() {
    assertThat(CLEO.get("/me?shop=bella").html().select("tr:contains(For Mia Marsh)")).isNotEmpty();
  }

  @Test
  void somebody_who_has_never_been_a_customer_is_told_kindly() {
    assertThat(CONVO.ada().get("/me").text()).contains("No bookings yet");
  }

  @Test
  void fifty_more_bookings_come_on_pages_of_twenty_five_without_a_gap() {
    try (var busy = TestConvo.fresh()) {
      busy.database().witness().useHandle(BookingsTest::addFifty);
      var cleo = busy.cleo();
      var seen = new ArrayList<String>();
      var address = "/me";
      while (!address.isEmpty()) {
        var page = cleo.get(address);
        var links = page.html().select("tbody th a").eachAttr("href");
        assertThat(links).hasSizeLessThanOrEqualTo(25);
        seen.addAll(links);
        address = page.html().select(".pages-next").attr("href");
      }

      assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(60);
      assertThat(cleo.get("/me?after=00000000-0000-4000-8000-000000000000").location())
          .isEqualTo("/me");
      assertThat(cleo.get("/me?after=yesterday").status()).isEqualTo(400);
    }
  }

  /** Pairs of the same minute at different times of the past and of what is to come. */
  private static void addFifty(Handle handle) {
    handle.execute(
        """
        insert into bookings (shop_id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
          cancel_notice_minutes)
        select profile.shop_id, profile.id, profile.customer_id, 'confirmed', start, start + interval '30 minutes',
          1000, 0
        from customer_shop_profiles profile,
          generate_series(1, 25) number,
          cast(timestamptz '2026-11-20 09:00Z' + number / 2 * interval '1 day' as timestamptz) start
        where profile.email = 'cleo@example.com'
        and profile.first_name like 'Cl%'
        """);
  }

  @Test
  void one_booking_shows_all_that_was_agreed_and_nothing_that_staff_noted() {
    var page = CLEO.get(CLEO.get("/me?shop=bella").link("Tue 6 Oct 2026, 10:00"));

    assertThat(page.text())
        .contains("At Bella's Salon, by the clock in Berlin.")
        .contains("Cut with Sam, 10:00 to 10:45 €45.00 Together until 10:45 €40.00")
        .contains("Cleo Marsh")
        .doesNotContain("Ten per cent");
  }

  @Test
  void who_lives_by_another_clock_reads_a_booking_on_both() {
    var visit = CLEO.get("/me?shop=bella").link("Tue 6 Oct 2026, 10:00");

    assertThat(CLEO.get(visit).text()).doesNotContain("Your time");
    assertThat(CLEO.get(visit).html().select("[data-ask-zone]").attr("data-ask-zone"))
        .isEqualTo("Europe/Berlin");
    assertThat(CLEO.get(visit + "?zone=Europe/Paris").text()).doesNotContain("Your time");
    var away = CLEO.get(visit + "?zone=America/New_York");
    assertThat(away.text()).contains("Your time: Tue 6 Oct 2026, 04:00 (New York)");
    assertThat(away.html().select("[data-ask-zone]")).isEmpty();
  }

  @Test
  void a_booking_to_come_says_until_when_it_may_be_cancelled() {
    var page = CLEO.get("/me?shop=bella").html();
    var first = page.expectFirst("section[aria-labelledby=to-come] tbody a").attr("href");

    assertThat(CLEO.get(first).text()).contains("Free to cancel until");
  }

  @Test
  void a_booking_of_somebody_else_is_as_unknown_as_one_that_is_not_there() {
    var hers = CLEO.get("/me").html().select("tbody th a").eachAttr("href").getFirst();
    var nobodys = "/me/bookings/00000000-0000-4000-8000-000000000000";

    assertThat(CONVO.dan().get(hers).status()).isEqualTo(404);
    assertThat(plain(CONVO.dan().get(hers), hers))
        .isEqualTo(plain(CONVO.dan().get(nobodys), nobodys));
    assertThat(CONVO.ada().get(hers).status()).isEqualTo(404);
    assertThat(CLEO.get("/me/bookings/what").status()).isEqualTo(404);
  }

  private static String plain(Answer answer, String address) {
    return answer.body().replace(address, "");
  }

  private static List<String> where(Answer answer) {
    return answer.html().select("td[data-label=Where]").eachText();
  }
}
