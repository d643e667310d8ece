package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.TestDatabase;
import convo.live.DayNews;
import convo.scheduling.BookingCommands;
import convo.scheduling.BookingLinks;
import convo.shops.Shop;
import convo.shops.ShopRow;
import convo.signin.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer cancels and moves what she has booked, signed in or by the link in her mail. */
public class OwnVisitTest {
  private static final Instant BEGIN = Instant.parse("2026-12-01T09:00:00Z");

  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private final TestConvo convo = TestConvo.fresh(clock);
  private final Person cleo = convo.cleo();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void she_reads_what_cancelling_means_before_she_cancels() {
    var visit = visit("Cleo");
    assertThat(cleo.get(visit).text()).contains("Free to cancel until Mon 30 Nov 2026, 10:00.");
    assertThat(cleo.get(visit + "/cancellation").text())
        .contains("Cut with Sam, Tue 1 Dec 2026, 10:00.")
        .contains("Free to cancel until Mon 30 Nov 2026, 10:00.");

    var answer = cleo.post(visit + "/cancellation", Map.of());

    assertThat(answer.location()).isEqualTo(visit);
    assertThat(cleo.get(visit).text()).contains("The visit is cancelled.").contains("Cancelled");
    assertThat(text("select status from bookings where id = ?", id(visit))).isEqualTo("cancelled");
    assertThat(number("select count(*) from booking_segments where booking_id = ?", id(visit)))
        .isZero();
    assertThat(
            text(
                "select actor_kind || coalesce(changes ->> 'late', '') from audit_entries"
                    + " where subject_id = ?",
                id(visit)))
        .isEqualTo("customer");
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void after_the_notice_it_is_late_and_said_so_and_until_the_start_it_is_possible() {
    var visit = visit("Cleo");
    var late = cleoAt(BEGIN.minus(Duration.ofHours(24)).plusSeconds(1));
    assertThat(late.get(visit + "/cancellation").text())
        .contains("It still works, but Bella's Salon sees that it came late.");
    assertThat(late.get(visit).html().select("a[href$=/move]")).isEmpty();
    assertThat(late.get(visit + "/move").location()).isEqualTo(visit);

    late.post(visit + "/cancellation", Map.of());

    assertThat(
            text(
                "select changes -> 'late' ->> 'after' from audit_entries where subject_id = ?",
                id(visit)))
        .isEqualTo("yes");
  }

  @Test
  void what_is_over_is_booked_again_with_the_same_services_and_stylist() {
    var visit = visit("Cleo");
    assertThat(cleo.get(visit).html().select("a[href*=/book?]")).isEmpty();

    var later = cleoAt(BEGIN.plus(Duration.ofHours(3)));
    var again = later.get(visit).html().select("a:containsOwn(Book again)").attr("href");

    assertThat(again)
        .isEqualTo(
            "/s/bella/book?service=%s&stylist=%s"
                .formatted(
                    text(
                        "select service_id::text from booking_items where booking_id = ?",
                        id(visit)),
                    text(
                        "select stylist_id::text from booking_items where booking_id = ?",
                        id(visit))));
    assertThat(later.get(again).text()).contains("Cut").contains("Sam");
    assertThat(
            later
                .get(again)
                .html()
                .select(
                    "[value=%s][selected], [value=%1$s][checked]"
                        .formatted(again.replaceFirst(".*stylist=", ""))))
        .isNotEmpty();
  }

  @Test
  void a_cancelled_visit_is_booked_again_and_one_of_the_family_is_not() {
    var visit = visit("Cleo");
    cleo.post(visit + "/cancellation", Map.of());
    assertThat(cleo.get(visit).html().select("a:containsOwn(Book again)")).isNotEmpty();

    var hers =
        "/me/bookings/"
            + text(
                "select booking.id::text from bookings booking"
                    + " join customer_shop_profiles profile on profile.id = booking.profile_id"
                    + " where profile.first_name = ? order by booking.starts_at limit 1",
                "Mia");
    var later = cleoAt(BEGIN.plus(Duration.ofDays(60)));
    assertThat(later.get(hers).html().select("a:containsOwn(Book again)")).isEmpty();
  }

  @Test
  void what_has_begun_is_not_cancelled() {
    var visit = visit("Cleo");
    var tooLate = cleoAt(BEGIN);

    tooLate.post(visit + "/cancellation", Map.of());

    assertThat(tooLate.get(visit).text()).contains("can no longer be cancelled");
    assertThat(text("select status from bookings where id = ?", id(visit))).isEqualTo("confirmed");
  }

  @Test
  void she_moves_it_to_a_time_of_another_day_and_keeps_her_stylist() {
    var visit = visit("Cleo");
    var page = cleo.get(visit + "/move?day=2026-12-02");
    var start = page.html().select("button[name=start]:containsOwn(14:00)").attr("value");
    assertThat(start).isEqualTo("2026-12-02T13:00:00Z");

    var answer = cleo.post(visit + "/move", Map.of("start", start));

    assertThat(answer.location()).isEqualTo(visit);
    assertThat(cleo.get(visit).text())
        .contains("Moved to Wed 2 Dec 2026, 14:00.")
        .contains("Cut with Sam, 14:00 to 14:45");
    assertThat(number("select invite_sequence from bookings where id = ?", id(visit))).isOne();
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void a_time_that_was_just_taken_is_a_409_with_the_three_nearest() {
    var visit = visit("Cleo");
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                update booking_segments
                set during = '[2026-12-02 13:00Z, 2026-12-02 14:00Z)'
                where stylist_id = (select id from stylists where key = 'sam')
                and booking_id in (select id from bookings where starts_at = '2026-11-23 10:30Z')
                """));

    var answer = cleo.post(visit + "/move", Map.of("start", "2026-12-02T13:00:00Z"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Wed 2 Dec 2026, 14:00 has just been taken.");
    var nearest = answer.html().select("[role=alert] button[name=start]");
    assertThat(nearest).hasSize(3);
    var again = cleo.post(visit + "/move", Map.of("start", nearest.get(1).attr("value")));
    assertThat(again.location()).isEqualTo(visit);
  }

  @Test
  void of_two_moves_to_one_time_one_wins_and_the_other_keeps_its_own() throws Exception {
    var hers = visit("Cleo");
    var mias = visit("Mia");
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                update booking_items
                set stylist_id = (select id from stylists where key = 'sam')
                where booking_id = ?
                """,
                id(mias)));
    var start = Map.of("start", "2026-12-03T13:00:00Z");
    List<Callable<Answer>> moves =
        List.of(() -> cleo.post(hers + "/move", start), () -> cleo.post(mias + "/move", start));

    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(moves).stream().map(done -> done.resultNow().status());
      assertThat(answers).containsExactlyInAnyOrder(303, 409);
    }

    assertThat(number("select count(*) from bookings where starts_at = '2026-12-03 13:00Z'"))
        .isOne();
    assertThat(number("select count(*) from bookings where starts_at = ?", BEGIN)).isOne();
  }

  @Test
  void who_looks_after_her_daughter_cancels_for_her() {
    var visit = visit("Mia");

    cleo.post(visit + "/cancellation", Map.of());

    assertThat(text("select status from bookings where id = ?", id(visit))).isEqualTo("cancelled");
  }

  @Test
  void a_visit_of_somebody_else_is_not_there() {
    var visit = visit("Cleo");
    for (var other : List.of(convo.dan(), convo.bella(), convo.ada())) {
      assertThat(other.get(visit + "/cancellation").status()).isEqualTo(404);
      assertThat(other.post(visit + "/cancellation", Map.of()).status()).isEqualTo(404);
      assertThat(other.get(visit + "/move").status()).isEqualTo(404);
      assertThat(other.post(visit + "/move", Map.of("start", "2026-12-02T13:00:00Z")).status())
          .isEqualTo(404);
    }
    assertThat(text("select status from bookings where id = ?", id(visit))).isEqualTo("confirmed");
  }

  @Test
  void nonsense_is_answered_with_a_sentence_and_changes_nothing() {
    var visit = visit("Cleo");
    assertThat(cleo.post(visit + "/move", Map.of("start", "soon")).status()).isEqualTo(400);
    assertThat(cleo.post(visit + "/move", Map.of()).status()).isEqualTo(400);
    assertThat(cleo.get(visit + "/move?day=9999").status()).isEqualTo(400);
    assertThat(cleo.get(visit + "/move?day=9999-12-01").status()).isEqualTo(200);
    for (var start :
        List.of("2026-12-02T13:07:00Z", "2020-01-01T10:00:00Z", "9999-01-01T10:00:00Z")) {
      assertThat(cleo.post(visit + "/move", Map.of("start", start)).status()).isEqualTo(409);
    }
    assertThat(number("select version from bookings where id = ?", id(visit))).isOne();
  }

  @Test
  void the_link_shows_the_visit_and_nothing_of_the_person() {
    var link = link(visit("Cleo"));
    var page = convo.guest().get(link);

    assertThat(page.text())
        .contains("Tue 1 Dec 2026, 10:00")
        .contains("Cut with Sam")
        .doesNotContain("Cleo", "Marsh", "cleo@example.com");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(convo.guest().get(link.replace("/b/", "/b/9")).status()).isEqualTo(404);
    for (var place = 3; place < link.length(); place++) {
      var changed = new StringBuilder(link);
      changed.setCharAt(place, link.charAt(place) == 'x' ? 'y' : 'x');
      assertThat(convo.guest().get(changed.toString()).status()).isEqualTo(404);
    }
  }

  @Test
  void who_lives_by_another_clock_reads_the_visit_on_both_with_both_days() {
    var link = link(visit("Cleo"));
    var guest = convo.guest();

    var here = guest.get(link);
    assertThat(here.html().select("[data-ask-zone]").attr("data-ask-zone"))
        .isEqualTo("Europe/Berlin");
    assertThat(here.text()).doesNotContain("Your time");
    assertThat(guest.get(link + "?zone=Europe/Paris").text()).doesNotContain("Your time");
    assertThat(guest.get(link + "?zone=Nowhere/Else").text()).doesNotContain("Your time");

    var away = guest.get(link + "?zone=Pacific/Honolulu");
    assertThat(away.text())
        .contains("Tue 1 Dec 2026, 10:00")
        .contains("Your time: Mon 30 Nov 2026, 23:00 (Honolulu)");
    assertThat(away.html().select("[data-ask-zone]")).isEmpty();

    var move = guest.get(away.link("Move"));
    assertThat(move.text()).contains("Your time: Mon 30 Nov 2026, 23:00 (Honolulu)");
    var free = move.html().select("button[name=start]").getLast();
    assertThat(free.text()).contains("Your time:");
    var action = move.html().select("form[action*=/move]").attr("action");
    var moved = guest.post(action, action, Map.of("start", free.val()));
    assertThat(moved.location()).endsWith("?zone=Pacific/Honolulu");
    var told = guest.get(moved.location());
    assertThat(told.text()).contains("Your time:");
    assertThat(told.html().select("#said")).hasSize(1);
  }

  /** The script that asks anew by another clock would take away what is said only once. */
  @Test
  void what_is_said_once_is_not_asked_away() {
    var link = link(visit("Cleo"));
    var guest = convo.guest();
    guest.post(link + "/cancellation", link + "/cancellation", Map.of());

    assertThat(guest.get(link).html().select("#said, [data-ask-zone]")).hasSize(1);
    assertThat(guest.get(link).html().select("[data-ask-zone]")).hasSize(1);
  }

  @Test
  void whoever_has_the_link_moves_and_cancels() {
    var visit = visit("Cleo");
    var link = link(visit);
    var guest = convo.guest();

    var moved = guest.post(link + "/move", link + "/move", Map.of("start", "2026-12-02T13:00:00Z"));
    assertThat(moved.location()).isEqualTo(link);
    assertThat(guest.get(link).text()).contains("Wed 2 Dec 2026, 14:00");
    guest.post(link + "/cancellation", link + "/cancellation", Map.of());

    assertThat(guest.get(link).text()).contains("Cancelled");
    assertThat(text("select status from bookings where id = ?", id(visit))).isEqualTo("cancelled");
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void a_yes_by_the_link_proves_the_address_and_the_visit_counts() {
    var visit = visit("Cleo");
    var link = link(visit);
    var guest = convo.guest();
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute("update bookings set is_proved = false where id = ?", id(visit)));

    guest.post(link, link + "/confirmation", Map.of());

    assertThat(guest.get(link).text()).contains("See you there.").doesNotContain("Yes, I come");
    assertThat(number("select count(*) from bookings where not is_proved")).isZero();
    assertThat(convo.differences()).isEmpty();
  }

  @Test
  void a_link_that_was_only_shown_cancels_and_proves_nothing() {
    var visit = visit("Cleo");
    link(visit);
    var shown = links().shownPath(shop(), id(visit));
    var guest = convo.guest();
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute("update bookings set is_proved = false where id = ?", id(visit)));

    assertThat(guest.get(shown).text())
        .contains("Tue 1 Dec 2026, 10:00")
        .doesNotContain("Yes, I come", "Cleo", "Marsh");
    assertThat(guest.post(shown, shown + "/confirmation", Map.of()).status()).isEqualTo(404);
    assertThat(number("select count(*) from bookings where not is_proved")).isOne();
    assertThat(guest.get(shown.replaceFirst(".$", "~")).status()).isEqualTo(404);
    assertThat(guest.get(shown.replaceFirst("/b/1", "/b/2")).status()).isEqualTo(404);

    guest.post(shown + "/cancellation", shown + "/cancellation", Map.of());
    assertThat(guest.get(shown).text()).contains("Cancelled");

    convo
        .database()
        .witness()
        .useHandle(handle -> handle.execute("update bookings set link_hash = null"));
    assertThat(guest.get(shown).status()).isEqualTo(404);
  }

  /** The address of the visit to come of a person, as Cleo reaches it. */
  private String visit(String name) {
    return "/me/bookings/"
        + text(
            "select booking.id::text from bookings booking"
                + " join customer_shop_profiles profile on profile.id = booking.profile_id"
                + " where booking.starts_at = ? and profile.first_name = ?",
            BEGIN,
            name);
  }

  private Person cleoAt(Instant moment) {
    clock.pass(Duration.between(clock.instant(), moment));
    return convo.signedInAnew("cleo");
  }

  private static UUID id(String visit) {
    return UUID.fromString(visit.substring("/me/bookings/".length()));
  }

  private static BookingLinks links() {
    return BookingCommands.of(
            URI.create("https://convo.example"),
            TestDatabase.SECRET,
            "mail@convo.example",
            new DayNews())
        .links();
  }

  private String link(String visit) {
    var path = links().path(shop(), id(visit));
    var key = (BookingLinks.Mailed) links().read(path.substring("/b/".length())).orElseThrow();
    var hash = key.token().hash();
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute("update bookings set link_hash = ? where id = ?", hash, id(visit)));
    return path;
  }

  private Shop shop() {
    try (var database = convo.open()) {
      return database
          .platform()
          .read(handle ->
              handle
                  .createQuery("select " + ShopRow.COLUMNS + "from shops where slug = 'bella'")
                  .mapTo(Shop.class)
                  .one());
    }
  }

  private String text(String sql, Object... values) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, values).mapTo(String.class).one());
  }

  private long number(String sql, Object... values) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, values).mapTo(Long.class).one());
  }
}
