package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.database.Relay;
import convo.wall.Browser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cable is pulled at each statement of a request in turn: the answer is always a calm one. */
class LostConnectionTest {
  private static Relay relay;
  private static TestConvo portal;

  @BeforeAll
  static void start() throws IOException {
    relay = new Relay(TestConvo.databasePort());
    portal = TestConvo.behind(relay);
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
    relay.close();
  }

  @Test
  void of_a_page() {
    var bella = portal.bella();
    var cleo = portal.cleo();
    cutEach(() -> () -> bella.get("/shops/bella/customers"));
    cutEach(() -> () -> cleo.get("/me/shops"));
  }

  @Test
  void of_a_save() {
    var bella = portal.bella();
    cutEach(() -> {
      var fields = bella.get("/shops/bella/settings").fields();
      fields.put("name", "Bella A".equals(fields.get("name")) ? "Bella B" : "Bella A");
      return posted(bella, "/shops/bella/settings", "/shops/bella/settings", fields);
    });
  }

  @Test
  void of_a_sign_in_and_its_throttle() {
    cutEach(() -> {
      portal.database().witness().useHandle(handle -> handle.execute("truncate throttle_buckets"));
      var fields = Map.of("email", "max@example.com", "password", TestConvo.PASSWORD);
      return posted(portal.guest(), "/sign-in", "/sign-in", fields);
    });
  }

  @Test
  void of_a_mailed_code() {
    cutEach(() -> {
      portal.database().witness().useHandle(handle -> handle.execute("truncate throttle_buckets"));
      var fields = Map.of("email", "max@example.com");
      return posted(portal.guest(), "/sign-in/code", "/sign-in/code", fields);
    });
  }

  private static Supplier<Answer> posted(
      Person person, String page, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("csrf", person.token(page));
    return () -> person.send("POST", path, Browser.form(all), Map.of());
  }

  /**
   * Until a request says less than was to be cut. Where the pool itself asked whether a connection
   * still lives, it takes another one, and the request ends well.
   */
  private static void cutEach(Supplier<Supplier<Answer>> prepared) {
    var refused = 0;
    for (var word = 1; ; word++) {
      var request = prepared.get();
      relay.cutAt(word);
      var answer = request.get();
      var isWhole = relay.isWaiting();
      if (answer.status() == 503) {
        refused++;
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      } else {
        assertThat(answer.status()).as("cut at " + word + ": " + answer.text()).isLessThan(400);
      }
      if (isWhole) {
        assertThat(refused).isPositive();
        return;
      }
    }
  }
}
