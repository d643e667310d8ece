package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.signin.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that a third party typed gives anybody a right by itself. */
public class AddressQuestionTest {
  private static final String MALLORYS = "mallory@example.com";
  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private TestConvo convo;
  private Life life;
  private String cleo = "";

  @BeforeEach
  void start() {
    convo = TestConvo.fresh(clock);
    life = new Life(convo.database().witness());
    cleo = life.profileUrl("bella", "Cleo");
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
  void an_address_that_a_manager_moved_opens_nothing_to_its_holder() {
    types(convo.max(), cleo, MALLORYS);

    var mallory = signedIn(MALLORYS);

    assertThat(mallory.get("/me/shops").text())
        .contains("Are you a customer of Bella's Salon?", MALLORYS)
        .doesNotContain("Cleo", "Marsh", "901820", "cleo@example.com");
    seesNothing(mallory);
    assertThat(convo.cleo().get("/me/shops").text()).contains("Bella's Salon Knows you");
    assertThat(convo.bella().get("/shops/bella").text()).doesNotContain("Is it really them?");
  }

  @Test
  void who_says_this_is_me_waits_for_an_owner_and_opens_nothing_until_she_agrees() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);

    assertThat(answers(mallory, "me").location()).isEqualTo("/me/shops");

    assertThat(mallory.get("/me/shops").text()).contains("Bella's Salon is asked");
    seesNothing(mallory);
    assertThat(convo.bella().get("/shops/bella").text())
        .contains(
            "Is it really them?",
            "Whoever reads the mail of mallory@example.com says to be Cleo Marsh.",
            "Max typed this address on Mon 23 Nov 2026, 10:00, where cleo@example.com stood before.");
    assertThat(convo.max().get("/shops/bella").text()).doesNotContain("Is it really them?");
    assertThat(decides(convo.max(), "yes").status()).isEqualTo(403);
    assertThat(decides(convo.rita(), "yes").status()).isEqualTo(404);
    seesNothing(mallory);

    assertThat(decides(convo.bella(), "yes").location()).isEqualTo("/shops/bella");

    assertThat(mallory.get("/me/shops/bella").text()).contains("First name Cleo");
    assertThat(life.claimed("bella", "Cleo")).isTrue();
    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("Bella's Salon Knows you");
    assertThat(decides(convo.bella(), "yes").status()).isEqualTo(404);
  }

  @Test
  void an_owner_who_does_not_agree_keeps_the_address_shut_for_good() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);
    answers(mallory, "me");

    decides(convo.bella(), "no");

    assertThat(mallory.get("/me/shops").text()).doesNotContain("Bella's Salon");
    seesNothing(mallory);
    assertThat(convo.bella().get("/shops/bella").text()).doesNotContain("Is it really them?");
    assertThat(convo.bella().get(cleo).text()).contains("did not agree to the new address");
  }

  @Test
  void who_says_not_me_is_not_asked_again_and_no_owner_is() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);

    answers(mallory, "not_me");

    assertThat(mallory.get("/me/shops").text()).doesNotContain("Bella's Salon");
    assertThat(convo.bella().get("/shops/bella").text()).doesNotContain("Is it really them?");
  }

  @Test
  void nobody_answers_for_the_holder_of_an_address() {
    types(convo.max(), cleo, MALLORYS);
    var question = life.one("select id from address_changes");
    for (var who : new Person[] {convo.cleo(), convo.dan(), convo.max(), convo.bella()}) {
      assertThat(who.post("/me/address-questions/" + question, Map.of("answer", "me")).status())
          .isEqualTo(404);
    }
    for (var who : new Person[] {signedIn(MALLORYS), convo.dan(), convo.max(), convo.bella()}) {
      assertThat(who.post("/me/address-questions/" + question, Map.of("answer", "right")).status())
          .isEqualTo(404);
    }
  }

  @Test
  void the_first_address_of_a_customer_with_a_history_opens_nothing_either() {
    types(convo.max(), life.profileUrl("bella", "Sinéad"), MALLORYS);

    seesNothing(signedIn(MALLORYS));
  }

  @Test
  void what_an_owner_types_counts_as_agreed() {
    types(convo.bella(), cleo, MALLORYS);

    assertThat(signedIn(MALLORYS).get("/me/shops").text())
        .contains("Bella's Salon Knows you", "Is this you?");
  }

  @Test
  void an_old_address_that_was_proved_is_told_whoever_has_changed_it() {
    types(convo.max(), cleo, MALLORYS);
    types(convo.bella(), life.profileUrl("bella", "花子"), "hana@example.com");
    convo.run("address-notices");
    assertThat(mails("cleo@example.com")).contains("typed another e-mail address");
    assertThat(mails("hanako@example.com")).isEmpty();

    types(convo.rita(), life.profileUrl("rita", "Dan"), "dan.reed@example.com");
    convo.run("address-notices");

    assertThat(mails("dan@example.com")).contains("Rita's Barbers");
  }

  @Test
  void what_the_old_address_says_holds() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);
    answers(mallory, "me");

    convo.cleo().post("/me/shops/bella/claim", Map.of());

    assertThat(convo.bella().get("/shops/bella").text()).doesNotContain("Is it really them?");
    assertThat(mallory.get("/me/shops").text()).doesNotContain("Bella's Salon");
    assertThat(convo.cleo().get("/me/shops/bella").text()).contains("Bella's Salon");
  }

  @Test
  void the_old_address_agrees_in_the_place_of_an_owner() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);
    answers(mallory, "me");
    var form = convo.cleo().get("/me/shops").html().select("form[action^=/me/address-questions/]");
    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Bella's Salon has another address for you: mallory@example.com.");
    assertThat(mallory.post(form.attr("action"), Map.of("answer", "right")).status())
        .isEqualTo(404);
    seesNothing(mallory);

    convo.cleo().post(form.attr("action"), Map.of("answer", "right"));

    assertThat(mallory.get("/me/shops/bella").text()).contains("First name Cleo");
    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("Bella's Salon Knows you");
  }

  @Test
  void the_old_address_says_that_the_new_one_is_wrong() {
    types(convo.max(), cleo, MALLORYS);
    var mallory = signedIn(MALLORYS);

    answers(convo.cleo(), "wrong");

    assertThat(mallory.get("/me/shops").text()).doesNotContain("Bella's Salon");
    assertThat(convo.cleo().get("/me/shops").text())
        .contains("Bella's Salon Knows you")
        .doesNotContain("another address");
  }

  @Test
  void an_address_typed_back_asks_nobody() {
    types(convo.max(), cleo, MALLORYS);
    types(convo.max(), cleo, "cleo@example.com");

    assertThat(signedIn(MALLORYS).get("/me/shops").text()).doesNotContain("Bella's Salon");
    assertThat(life.one("select decision from address_changes where is_latest"))
        .isEqualTo("agreed");
  }

  @Test
  void erasing_a_person_leaves_the_trace_of_who_moved_the_address_for_ninety_days() {
    types(convo.max(), cleo, MALLORYS);
    convo.run("address-notices");

    convo.bella().post(cleo + "/erasure", Map.of());

    assertThat(life.rowsOf("bella", MALLORYS)).containsExactly("audit_entries");
    assertThat(life.one(SEALED)).isEqualTo("Max cleo@example.com mallory@example.com");
    clock.pass(Duration.ofDays(89));
    convo.run("erasures");
    assertThat(life.one(SEALED)).isEqualTo("Max cleo@example.com mallory@example.com");
    clock.pass(Duration.ofDays(1));
    convo.run("erasures");
    assertThat(life.rowsOf("bella", MALLORYS)).isEmpty();
  }

  private static final String SEALED =
      """
      select concat_ws(' ', actor_name, changes -> 'email' ->> 'before', changes -> 'email' ->> 'after')
      from audit_entries
      where sealed_until is not null
      """;

  private void seesNothing(Person person) {
    assertThat(person.get("/me").text()).doesNotContain("Bella's Salon");
    assertThat(person.get("/me/data.json").body()).doesNotContain("Marsh", "901820", "bella");
    for (var path : new String[] {"", "/claim", "/consents", "/departure", "/data.json"}) {
      assertThat(person.get("/me/shops/bella" + path).status()).as(path).isEqualTo(404);
    }
  }

  private static void types(Person who, String profile, String email) {
    var form = who.get(profile + "/edit").fields();
    form.put("email", email);
    assertThat(who.post(profile, form).status()).isEqualTo(303);
  }

  private static Answer answers(Person person, String answer) {
    var form = person.get("/me/shops").html().select("form[action^=/me/address-questions/]");
    return person.post(form.attr("action"), Map.of("answer", answer));
  }

  private Answer decides(Person person, String answer) {
    var claim = life.one("select id from address_changes where is_latest");
    return person.post("/shops/bella/address-claims/" + claim, Map.of("answer", answer));
  }

  private String mails(String recipient) {
    return life.one(
        "select string_agg(subject || body, ' ') from outbox_messages where kind = 'address change' and recipient = ?",
        recipient);
  }

  private Person signedIn(String email) {
    var person = convo.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    var request = asked.html().select("input[name=request]").val();
    var proof = Map.of("request", request, "email", email, "code", life.newestCode());
    person.post("/sign-in/code", "/sign-in/code/proof", proof);
    return person;
  }
}
