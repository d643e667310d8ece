package convo.live;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Open pages learn of what is booked elsewhere, on every node, for as long as one may look. */
class LivePagesTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final TestConvo OTHER = CONVO.anotherNode(TestConvo.CLOCK);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String NEWS = "/shops/bella/calendar/news?first=2026-11-30&last=2026-12-06";
  private static final String END = "end";

  @AfterAll
  static void a_portal_that_goes_ends_its_streams() throws Exception {
    var heard = listens(OTHER.url(), CONVO.max());
    OTHER.close();
    assertThat(hears(heard, END)).isTrue();
    CONVO.close();
  }

  /** What a page hears, line by line, and at last that it is over. */
  private static BlockingQueue<String> listens(URI node, Person person) throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    var cookies =
        person.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(node.resolve(NEWS))
            .header("Accept", "text/event-stream")
            .header("Cookie", cookies)
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.body().forEach(heard::add);
            heard.add(END);
          } catch (RuntimeException cut) {
            heard.add("cut");
          }
        });
    assertThat(heard.poll(5, TimeUnit.SECONDS)).startsWith(":");
    assertThat(hears(heard, "event: day")).isTrue(); // for what was done since the page was made
    while (heard.poll(1, TimeUnit.SECONDS) != null) {
      // and once more when the node begins to listen
    }
    return heard;
  }

  private static boolean hears(BlockingQueue<String> heard, String line) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
    while (System.nanoTime() < end) {
      var next = heard.poll(100, TimeUnit.MILLISECONDS);
      if (line.equals(next)) {
        return true;
      }
    }
    return false;
  }

  private static void books(String day, String time) {
    var cut = one("select id from services where key = 'cut' and shop_id = 1");
    var sam = one("select id from stylists where name = 'Sam' and shop_id = 1");
    var form = Map.of("firstName", "Zoë", "service", cut, "stylist", sam, "day", day, "time", time);
    assertThat(CONVO.bella().post("/shops/bella/bookings/new", form).status()).isEqualTo(303);
  }

  private static String one(String sql) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  @Test
  void every_node_hears_of_a_day_that_it_shows_and_of_no_other() throws Exception {
    var here = listens(CONVO.url(), CONVO.sam());
    var there = listens(OTHER.url(), CONVO.sam());
    books("2026-12-18", "10:00");
    assertThat(hears(here, "event: day")).isFalse();
    books("2026-12-02", "10:00");
    assertThat(hears(here, "event: day")).isTrue();
    assertThat(hears(there, "event: day")).isTrue();
  }

  @Test
  void a_lost_connection_comes_back_and_everybody_looks_again() throws Exception {
    var heard = listens(CONVO.url(), CONVO.sam());
    listens(OTHER.url(), CONVO.sam());
    assertThat(
            one(
                """
                select count(pg_terminate_backend(pid))
                from pg_stat_activity
                where datname = current_database()
                and application_name = 'convo_days'
                """))
        .isEqualTo("2");
    assertThat(hears(heard, "event: day")).isTrue();
  }

  @Test
  void it_ends_with_the_right_to_look() throws Exception {
    var sam = CONVO.signedInAnew("sam");
    var heard = listens(CONVO.url(), sam);
    sam.post("/sign-out", Map.of());
    assertThat(hears(heard, END)).isTrue();
  }
}
