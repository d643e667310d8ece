package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many at once over HTTP, as on the morning after a shop has posted that it has time again. */
class BookingRaceTest {
  private static final Rush RUSH = new Rush();
  private static final int CLIENTS = 32;
  private static final Duration MIXED = Duration.ofSeconds(Long.getLong("convo.race", 20));

  /** Each customer of the tests, by a phone number of her own. */
  private final AtomicInteger customers = new AtomicInteger();

  @AfterAll
  static void close() {
    RUSH.close();
  }

  @Test
  void thirty_two_clients_fill_fifty_slots_with_fifty_bookings() throws Exception {
    var page = RUSH.day("2026-11-25", List.of("quick"));
    Queue<Answer> won = new ConcurrentLinkedQueue<>();
    Queue<Answer> lost = new ConcurrentLinkedQueue<>();

    Rush.atOnce(
        CLIENTS,
        number -> {
          var guest = RUSH.guest(number);
          var random = new Random(number);
          while (true) {
            var free = guest.get(page).html().select(".front-starts a");
            if (free.isEmpty()) {
              return;
            }
            var answer = book(guest, guest.get(any(free, random).attr("href")));
            (answer.status() == 303 ? won : lost).add(answer);
          }
        });

    assertThat(won).hasSize(50);
    assertThat(lost).isNotEmpty().allSatisfy(BookingRaceTest::hasAlternatives);
    assertThat(RUSH.one(bookings("2026-11-25"))).isEqualTo("50");
    assertThat(RUSH.overlaps()).isEqualTo("0");
    assertThat(RUSH.convo.differences()).isEmpty();
  }

  private static void hasAlternatives(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.html().select("button[name=start]")).hasSize(3);
  }

  private static String bookings(String day) {
    return """
    select count(*)::text
    from bookings
    where shop_id = %s
    and status = 'confirmed'
    and (starts_at at time zone 'Europe/Berlin')::date = '%s'
    """
        .formatted(RUSH.shop(), day);
  }

  @Test
  void nobody_is_held_twice_whatever_is_booked_moved_and_cancelled_at_once() throws Exception {
    var clock = InstantSource.system();
    var end = clock.instant().plus(MIXED);
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Rush.atOnce(
        CLIENTS / 2,
        number -> {
          if (number == 0) {
            changeMindsUntil(end, clock, answers);
          } else {
            new Mind(number, answers).changeUntil(end, clock);
          }
        });

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isIn(303, 409));
    assertThat(RUSH.overlaps()).isEqualTo("0");
    assertThat(RUSH.convo.differences()).isEmpty();
    for (var action : List.of("added", "moved", "cancelled")) {
      var noted = "select count(*)::text from audit_entries where shop_id = %s and action = '%s'";
      assertThat(RUSH.one(noted.formatted(RUSH.shop(), action))).as(action).matches("[1-9]\\d*");
    }
  }

  /** At the desk: cancels whatever stands, and takes that back while the time is still free. */
  private static void changeMindsUntil(Instant end, InstantSource clock, Queue<Answer> answers) {
    var bella = RUSH.convo.bella();
    var standing =
        """
        select coalesce((array_agg(id::text order by random()))[1], '')
        from bookings
        where shop_id = %s
        and status = 'confirmed'
        """
            .formatted(RUSH.shop());
    while (clock.instant().isBefore(end)) {
      var booking = RUSH.one(standing);
      if (!booking.isEmpty()) {
        for (var step : List.of("/cancellation", "/undoing")) {
          answers.add(bella.post("/shops/rush/bookings/" + booking + step, Map.of()));
        }
      }
    }
  }

  /** Somebody who books, moves and cancels as it comes. */
  private final class Mind {
    private static final List<List<String>> WISHES =
        List.of(
            List.of("quick"),
            List.of("long"),
            List.of("steam"),
            List.of("steam", "quick"),
            List.of("long", "steam"));

    private final Person guest;
    private final Random random;
    private final Queue<Answer> answers;
    private final List<String> visits = new ArrayList<>();

    private Mind(int number, Queue<Answer> answers) {
      this.guest = RUSH.guest(number);
      this.random = new Random(number);
      this.answers = answers;
    }

    private void changeUntil(Instant end, InstantSource clock) {
      while (clock.instant().isBefore(end)) {
        switch (visits.isEmpty() ? 0 : random.nextInt(6)) {
          case 0, 1 -> book();
          case 2 -> cancel();
          default -> move();
        }
      }
    }

    private String day() {
      return "2026-12-0" + (1 + random.nextInt(2));
    }

    private void book() {
      var wish = WISHES.get(random.nextInt(WISHES.size()));
      var free = guest.get(RUSH.day(day(), wish)).html().select(".front-starts a");
      if (!free.isEmpty()) {
        var answer = BookingRaceTest.this.book(guest, guest.get(any(free, random).attr("href")));
        answers.add(answer);
        if (answer.status() == 303) {
          visits.add(answer.location());
        }
      }
    }

    private void move() {
      var visit = visits.get(random.nextInt(visits.size()));
      var page = guest.get(visit + "/move?day=" + day());
      var free = page.html().select("main [role=group] button[name=start]");
      if (!free.isEmpty()) {
        var start = Map.of("start", any(free, random).attr("value"));
        answers.add(guest.submit(page, "main form[method=post]", start));
      }
    }

    private void cancel() {
      var visit = visits.remove(random.nextInt(visits.size()));
      var page = guest.get(visit + "/cancellation");
      if (page.status() == 200) {
        answers.add(guest.submit(page, "main form[method=post]", Map.of()));
      }
    }
  }

  private Answer book(Person guest, Answer details) {
    var number = customers.incrementAndGet();
    return Rush.book(guest, details, "Guest " + number, number);
  }

  private static Element any(List<Element> free, Random random) {
    return free.get(random.nextInt(free.size()));
  }
}
