package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.claims.Life;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each form that makes something makes it once, and no limit gives way to requests at once. */
class OnceTest {
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void each_form_that_makes_something_has_a_key() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    var sam = convo.bella().get("/shops/bella/team").link("Sam");
    for (var page :
        List.of(
            "/opening",
            "/shops/bella/customers/new",
            "/shops/bella/stylists/new",
            "/shops/bella/services/new",
            "/shops/bella/invitations/new",
            sam + "/exceptions/new",
            sam + "/time-off/new")) {
      assertThat(key(convo.bella(), page)).as(page).isNotEmpty();
    }
    assertThat(key(convo.cleo(), "/me/family")).isNotEmpty();
    assertThat(key(convo.cleo(), "/me/shops/bella/corrections")).isNotEmpty();
    assertThat(key(convo.ada(), "/support/sessions")).isNotEmpty();
  }

  @Test
  void one_form_sent_six_times_at_once_adds_one_person_and_is_led_to_one_page() {
    var once = key(convo.bella(), "/shops/bella/customers/new");
    var fields = Map.of("firstName", "Kim", "lastName", "Once", "status", "active", "once", once);

    var answers =
        atOnce(Collections.nCopies(6, () -> convo.bella().post("/shops/bella/customers", fields)));

    assertThat(answers).extracting(Answer::status).containsOnly(303);
    assertThat(answers).extracting(Answer::location).containsOnly(answers.getFirst().location());
    assertThat(life.one(CUSTOMERS)).isEqualTo("1");
  }

  @Test
  void a_form_that_was_refused_is_mended_and_sent_again() {
    var once = key(convo.bella(), "/shops/bella/customers/new");
    var wrong = Map.of("lastName", "Once", "email", "no address", "status", "active", "once", once);
    assertThat(convo.bella().post("/shops/bella/customers", wrong).status()).isEqualTo(422);

    var right = Map.of("lastName", "Once", "email", "", "status", "active", "once", once);

    assertThat(convo.bella().post("/shops/bella/customers", right).status()).isEqualTo(303);
    assertThat(life.one(CUSTOMERS)).isEqualTo("1");
  }

  @Test
  void the_family_stays_within_its_limit_however_many_ask_at_once() {
    for (var n = 0; n < 18; n++) {
      convo.cleo().post("/me/family", Map.of("firstName", "Leo " + n));
    }

    var answers =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(
                    n -> () -> convo.cleo().post("/me/family", Map.of("firstName", "More " + n)))
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(303, 422);
    assertThat(life.one("select count(*) from core.customers where first_name ~ 'Leo|More'"))
        .isEqualTo("20");
  }

  @Test
  void a_shop_gets_no_more_wishes_than_it_may_however_many_come_at_once() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());

    atOnce(
        IntStream.range(0, 8)
            .<Callable<Answer>>mapToObj(n ->
                () -> convo.cleo().post("/me/shops/bella/corrections", Map.of("wish", "Wish " + n)))
            .toList());

    assertThat(life.one("select count(*) from corrections")).isEqualTo("5");
  }

  private static final String CUSTOMERS =
      "select count(*) from customer_shop_profiles where last_name = 'Once'";

  private static String key(Person person, String page) {
    return person.get(page).html().select("main input[name=once]").val();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> asked) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(asked).stream().map(Future::resultNow).toList();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
