package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class ClaimTest {
  private static final String CLAIM = "/me/shops/bella/claim";
  private static final String DETACHMENT = "/me/shops/bella/detachment";
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
  }

  @AfterEach
  void close() {
    try {
      assertThat(convo.differences()).isEmpty();
    } finally {
      convo.close();
    }
  }

  @Test
  void people_are_known_since_the_moment_on_the_portals_clock() {
    var now = String.valueOf(TestConvo.CLOCK.instant().getEpochSecond());
    var kim = Map.of("firstName", "Kim", "email", "kim@example.com", "status", "active");
    convo.bella().post("/shops/bella/customers", kim);

    var newest = "first_name = 'Kim' or created_at > to_timestamp(%s)".formatted(now);
    assertThat(life.one(KNOWN_SINCE.formatted("core.customers", newest))).isEqualTo(now);
    assertThat(life.one(KNOWN_SINCE.formatted("customer_shop_profiles", "first_name = 'Kim'")))
        .isEqualTo(now);
  }

  private static final String KNOWN_SINCE =
      """
      select string_agg(distinct cast(cast(extract(epoch from created_at) as bigint) as text), ', ')
      from %s
      where %s
      """;

  @Test
  void cleo_says_yes_to_what_bella_wrote_down_and_nothing_else_changes() {
    var before = life.everything();
    assertThat(convo.cleo().get(CLAIM).text())
        .contains("Is this you?", "Bella's Salon", "Cleo Marsh", "cleo@example.com");

    assertThat(post(convo.cleo(), CLAIM).location()).isEqualTo("/me/shops/bella");

    assertThat(life.claimed("bella", "Cleo")).isTrue();
    assertThat(life.claimed("rita", "Cléo")).isFalse();
    assertThat(life.changedSince(before))
        .containsExactlyInAnyOrder("customer_shop_profiles", "audit_entries");
    assertThat(life.history("bella")).containsExactly("customer|The customer|said_this_is_them");
    assertThat(life.history("rita")).isEmpty();
    assertThat(convo.cleo().get(CLAIM).status()).isEqualTo(303);
  }

  @Test
  void cleo_says_no_and_the_profile_leaves_her_with_its_bookings() {
    var bellasView = convo.bella().get(life.profileUrl("bella", "Cleo")).text();
    var person = life.person("rita", "Cléo");
    assertThat(convo.cleo().get("/me").text()).contains("Bella's Salon");
    assertThat(convo.cleo().get(DETACHMENT).text())
        .contains("The shop keeps what it was told", "bookings leave your account");

    assertThat(post(convo.cleo(), DETACHMENT).location()).isEqualTo("/me/shops");

    assertThat(convo.cleo().get("/me").text()).contains("keeps it apart from you");
    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Rita's Barbers Knows you", "Bella's Salon, about Mia")
        .doesNotContain("Bella's Salon Knows you");
    assertThat(convo.cleo().get(CLAIM).status()).isEqualTo(404);
    assertThat(life.person("bella", "Cleo")).isNotEqualTo(person);
    assertThat(life.person("rita", "Cléo")).isEqualTo(person);
    assertThat(life.one("select email from core.customers where id = ?", person))
        .isEqualTo("cleo@example.com");
    assertThat(
            life.one("select email from core.customers where id = ?", life.person("bella", "Cleo")))
        .isEmpty();
    var now = convo.bella().get(life.profileUrl("bella", "Cleo")).text();
    assertThat(now.substring(0, now.indexOf("History of changes")))
        .isEqualTo(bellasView.substring(0, bellasView.indexOf("History of changes")));
    assertThat(now).contains("The customer said this is not them");
  }

  @Test
  void cleo_says_no_to_a_child_that_was_written_down_as_hers() {
    var mia = "?person=" + life.person("bella", "Mia");
    var before = life.one("select count(*) from core.customers where erased_at is null");
    assertThat(convo.cleo().get(CLAIM + mia).text()).contains("Is this Mia Marsh?");

    assertThat(post(convo.cleo(), DETACHMENT + mia).location()).isEqualTo("/me/shops");

    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("Mia");
    assertThat(convo.cleo().get("/me/family").text()).contains("Nobody yet");
    assertThat(convo.bella().get("/shops/bella/customers?q=mia").text()).contains("Mia Marsh");
    assertThat(life.one("select count(*) from core.customers where erased_at is null"))
        .isEqualTo(before);
  }

  @Test
  void a_no_comes_too_late_after_a_yes() {
    post(convo.cleo(), CLAIM);
    var person = life.person("bella", "Cleo");

    assertThat(post(convo.cleo(), DETACHMENT).location()).isEqualTo("/me/shops/bella");

    assertThat(life.person("bella", "Cleo")).isEqualTo(person);
    assertThat(convo.cleo().get("/account").text()).contains("answered this already");
  }

  @Test
  void of_a_yes_and_a_no_at_once_one_holds() throws Exception {
    for (var round = 0; round < 5; round++) {
      var person = life.person("bella", "Cleo");
      var yes = convo.signedInAnew("cleo");
      var no = convo.signedInAnew("cleo");
      try (var threads = Executors.newFixedThreadPool(2)) {
        threads.invokeAll(
            List.<Callable<Answer>>of(() -> post(yes, CLAIM), () -> post(no, DETACHMENT)));
      }

      var isDetached = !life.person("bella", "Cleo").equals(person);
      assertThat(life.claimed("bella", "Cleo")).isEqualTo(!isDetached);
      assertThat(life.history("bella")).hasSize(1);
      life.giveBack("bella", "Cleo", person);
    }
  }

  @Test
  void nobody_answers_for_somebody_else() {
    var before = life.everything();
    var cleos = life.person("bella", "Cleo");
    var forged =
        Map.of(
            "person", cleos,
            "customer", cleos,
            "customer_id", cleos,
            "profile", life.profile("bella", "Cleo"),
            "shop", "bella");

    for (var who : List.of(convo.dan(), convo.bella(), convo.rita(), convo.ada())) {
      for (var path : List.of(CLAIM, DETACHMENT)) {
        assertThat(who.get(path).status()).isEqualTo(404);
        assertThat(who.post(path, forged).status()).isEqualTo(404);
        assertThat(who.get(path + "?person=" + cleos).status()).isEqualTo(404);
        assertThat(who.post(path + "?person=" + cleos, Map.of()).status()).isEqualTo(404);
      }
    }
    assertThat(post(convo.cleo(), "/me/shops/nori/claim").status()).isEqualTo(404);
    assertThat(post(convo.cleo(), "/me/shops/nowhere/claim").status()).isEqualTo(404);
    assertThat(post(convo.cleo(), CLAIM + "?person=nobody").status()).isEqualTo(404);
    assertThat(post(convo.cleo(), CLAIM + "?person=" + life.person("rita", "Dan")).status())
        .isEqualTo(404);

    assertThat(life.changedSince(before)).isEmpty();
  }

  private static Answer post(Person person, String path) {
    return person.post(path, Map.of());
  }
}
