package convo.people;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.claims.Life;
import convo.signin.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that asks for a person's addresses asks in one place, so that no two answers differ. */
public class OneSourceTest {
  private static final String ADDRESSES = "/account/addresses";
  private static final String NEW = "cleo@work.example";
  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh(clock);
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
  void a_shop_that_types_the_new_main_address_is_seen_at_the_next_page() {
    add(NEW);
    convo.cleo().post(ADDRESSES + "/main", Map.of("email", NEW));

    adds(convo.nori(), "nori", "Klio", NEW);

    assertThat(convo.cleo().get("/me/shops").text()).contains("Nori Nails", "Is this you?");
    assertThat(life.person("nori", "Klio")).isEqualTo(life.person("rita", "Cléo"));
  }

  @Test
  void a_shop_that_types_the_address_of_somebody_signed_in_is_seen_at_her_next_page() {
    var eve = signedIn("eve@example.com");
    assertThat(eve.get("/me/shops").text()).contains("No shop knows you yet");

    adds(convo.nori(), "nori", "Eve", "eve@example.com");

    assertThat(eve.get("/me/shops").text()).contains("Nori Nails Knows you", "Is this you?");
    assertThat(eve.get("/me/shops/nori/claim").status()).isEqualTo(200);
  }

  @Test
  void what_stood_under_an_address_before_it_was_proved_is_seen_among_her_shops() {
    adds(convo.nori(), "nori", "Klio", NEW);
    add(NEW);

    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Is this you? Nori Nails wrote it down under " + NEW);
    assertThat(convo.cleo().get("/me/erasure").text())
        .contains("Nori Nails", "you have not said yet");
  }

  @Test
  void a_child_is_not_given_an_address_of_its_parent() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    add(NEW);
    var asked = convo.cleo().post(mia + "/address/code", Map.of("email", NEW));
    var code = life.newestCode();

    var fields = Map.of("request", request(asked), "email", NEW, "code", code);
    assertThat(convo.cleo().post(mia + "/address", fields).status()).isEqualTo(422);

    var profile = life.profileUrl("bella", "Mia");
    var form = convo.bella().get(profile + "/edit").fields();
    form.put("email", NEW);
    assertThat(convo.bella().post(profile, form).status()).isEqualTo(303);
    assertThat(convo.cleo().get("/me/family").text()).contains("Mia Marsh", "Known at Bella's");
  }

  @Test
  void a_child_whom_a_shop_wrote_down_under_a_further_address_is_family() {
    convo
        .nori()
        .post(
            "/shops/nori/customers",
            Map.of("firstName", "Leo", "email", NEW, "family", "on", "status", "active"));

    add(NEW);

    assertThat(convo.cleo().get("/me/family").text()).contains("Leo", "Known at Nori Nails");
  }

  @Test
  void erased_everywhere_means_every_profile_that_any_address_led_to() {
    add(NEW);
    add("cleo@before.example");
    adds(convo.nori(), "nori", "Klio", NEW);
    adds(convo.nori(), "nori", "Old", "cleo@before.example");
    convo.cleo().post(ADDRESSES + "/removal", Map.of("email", "cleo@before.example"));
    convo.cleo().post(ADDRESSES + "/main", Map.of("email", NEW));
    convo.cleo().post("/me/shops/rita/detachment", Map.of());
    var ritas = life.profileUrl("rita", "Dan");
    var form = convo.max().get(life.profileUrl("bella", "花子") + "/edit").fields();
    form.put("email", NEW);
    convo.max().post(life.profileUrl("bella", "花子"), form);
    assertThat(convo.rita().get(ritas).status()).isEqualTo(200);
    convo.bella().post("/shops/bella/invitations", Map.of("email", NEW, "role", "stylist"));

    var asked = convo.cleo().post("/me/erasure/code", Map.of());
    var proof = Map.of("request", request(asked), "code", life.newestCode());
    assertThat(convo.cleo().post("/me/erasure", proof).location()).isEqualTo("/me");
    convo.run("address-notices");
    clock.pass(Duration.ofDays(7));
    convo.run("erasures");
    clock.pass(Duration.ofDays(8));
    convo.run("erasures");

    for (var address : new String[] {"cleo@example.com", "cleo@before.example"}) {
      assertThat(life.holding(address)).as(address).isEmpty();
    }
    assertThat(life.holding(NEW)).containsExactly("audit_entries");
    assertThat(life.one("select count(*) from audit_entries where sealed_until is not null"))
        .isEqualTo("1");
    assertThat(convo.signedInAnew("bella").get(life.profileUrl("bella", "花子")).text())
        .contains("hanako@example.com");
    clock.pass(Duration.ofDays(90));
    convo.run("erasures");
    assertThat(life.holding(NEW)).isEmpty();
  }

  @Test
  void that_two_addresses_are_one_persons_is_told_to_no_shop() {
    add(NEW);
    convo.cleo().post("/me/shops/bella/claim", Map.of());

    var known = adds(convo.bella(), "bella", "Klio", NEW);
    var unknown = adds(convo.bella(), "bella", "Klio", "nobody@example.com");

    assertThat(known.status()).isEqualTo(303).isEqualTo(unknown.status());
    assertThat(convo.cleo().get("/me/shops").text()).contains("Bella's Salon Knows you");
  }

  @Test
  void an_address_that_stands_at_the_shop_is_said_to_be_taken_and_one_that_left_is_not() {
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    assertThat(adds(convo.bella(), "bella", "Klio", "cleo@example.com").text())
        .contains("already has this address here");
    var cleo = life.profileUrl("bella", "Cleo");
    var form = convo.bella().get(cleo + "/edit").fields();
    form.put("email", "other@example.com");
    convo.bella().post(cleo, form);

    assertThat(adds(convo.bella(), "bella", "Klio", "cleo@example.com").status()).isEqualTo(303);
  }

  private static Answer adds(Person owner, String shop, String name, String email) {
    return owner.post(
        "/shops/" + shop + "/customers",
        Map.of("firstName", name, "email", email, "status", "active"));
  }

  private void add(String email) {
    var asked = convo.cleo().post(ADDRESSES + "/code", Map.of("email", email));
    var fields = Map.of("request", request(asked), "email", email, "code", life.newestCode());
    assertThat(convo.cleo().post(ADDRESSES, fields).location()).isEqualTo(ADDRESSES);
  }

  private Person signedIn(String email) {
    var person = convo.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    var proof = Map.of("request", request(asked), "email", email, "code", life.newestCode());
    person.post("/sign-in/code", "/sign-in/code/proof", proof);
    return person;
  }

  private static String request(Answer asked) {
    return asked.html().select("input[name=request]").val();
  }
}
