package convo.front;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The shop rush, open from 8:00 to 20:30 on every day, and the many who want its two stylists. */
final class Rush implements AutoCloseable {
  private static final Path FILE = Path.of("src/test/resources/rush/rush.json");

  final TestConvo convo = TestConvo.behindProxy();

  Rush() {
    try (var database = convo.open()) {
      new ShopImport(database.platform(), TestConvo.CLOCK, true).run(Files.readAllBytes(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Somebody in a network of her own, who has booked as often as nobody is throttled for. */
  Person guest(int number) {
    return new Person(
        convo.url(),
        Map.of("X-Forwarded-For", "203.0.%d.%d".formatted(number / 250, number % 250)));
  }

  /** The page of the times of a day, for whoever is free. */
  String day(String day, List<String> services) {
    return "/s/rush/book?day="
        + day
        + services.stream().map(service -> "&service=" + id(service)).reduce("", String::concat);
  }

  String shop() {
    return one("select id::text from shops where slug = 'rush'");
  }

  private String id(String service) {
    return one(
        "select id::text from services where shop_id = %s and key = '%s'"
            .formatted(shop(), service));
  }

  String one(String sql) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  /** Times that a stylist or a room is held twice. */
  String overlaps() {
    return one(
        """
        select count(*)::text
        from booking_segments one
        join booking_segments other
          on other.shop_id = one.shop_id
          and other.held_id = one.held_id
          and other.id > one.id
          and other.during && one.during
        """);
  }

  /** Sends the last form before a visit, as a guest with a number to call. */
  static Answer book(Person guest, Answer details, String name, int number) {
    return guest.submit(
        details, "#details", Map.of("firstName", name, "phone", "+49 151 2%07d".formatted(number)));
  }

  interface Numbered {
    void run(int number) throws Exception;
  }

  /** So many at once, until each is done. */
  static void atOnce(int many, Numbered work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(many)) {
      var calls = new ArrayList<Callable<Void>>();
      for (var number = 0; number < many; number++) {
        var mine = number;
        calls.add(() -> {
          work.run(mine);
          return null;
        });
      }
      for (var done : threads.invokeAll(calls)) {
        done.get();
      }
    }
  }

  @Override
  public void close() {
    convo.close();
  }
}
