package convo.front;

import convo.Person;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Guests who book at the shop rush, each visit by an address of its own, until the portal is gone.
 */
public final class Bookers implements AutoCloseable {
  private static final int MANY = 8;
  private static final int DAYS = 60;

  private final URI portal;
  private final LocalDate today;
  private final int round;
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final List<Future<?>> guests;

  public Bookers(URI portal, LocalDate today, int round) {
    this.portal = portal;
    this.today = today;
    this.round = round;
    this.guests = IntStream.range(0, MANY).<Future<?>>mapToObj(this::begin).toList();
  }

  /** The addresses of those who were told that they have booked. */
  public List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  private Future<?> begin(int number) {
    return threads.submit(() -> book(number, new Random(1_000L * round + number)));
  }

  private void book(int number, Random random) {
    var guest =
        new Person(portal, Map.of("X-Forwarded-For", "203.0.%d.%d".formatted(round, number)));
    try {
      var service = guest.get("/s/rush").html().select("[name=service]").getFirst().val();
      for (var visit = 0; ; visit++) {
        var day = today.plusDays(1 + random.nextInt(DAYS));
        var free =
            guest
                .get("/s/rush/book?service=%s&day=%s".formatted(service, day))
                .html()
                .select(".front-starts a");
        if (!free.isEmpty()) {
          var details = guest.get(free.get(random.nextInt(free.size())).attr("href"));
          var email = "g%d-%d-%d@example.com".formatted(round, number, visit);
          var typed = Map.of("firstName", "Guest", "email", email);
          if (guest.submit(details, "#details", typed).status() == 303) {
            acknowledged.add(email);
          }
        }
      }
    } catch (UncheckedIOException portalIsGone) {
      // as is meant
    }
  }

  /** Waits for those who are still being answered. */
  @Override
  public void close() throws Exception {
    for (var guest : guests) {
      guest.get();
    }
    threads.close();
  }
}
