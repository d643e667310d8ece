package convo.signin;

import static convo.signin.SignInPortal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final SignInPortal portal = SignInPortal.start();

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void the_eleventh_try_waits_and_is_told_how_long() {
    portal.account("guessed@slow.s");
    var stranger = portal.guest();
    for (var number = 0; number < 10; number++) {
      assertThat(signIn(stranger, "guessed@slow.s", "guess").status()).isEqualTo(422);
    }

    var answer = signIn(stranger, "guessed@slow.s", PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text()).contains("A short pause");
    var wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1, 91);
    portal.clock.pass(Duration.ofSeconds(wait));
    assertThat(signIn(stranger, "guessed@slow.s", PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void an_unknown_address_is_slowed_down_alike() {
    for (var number = 0; number < 10; number++) {
      assertThat(signIn(portal.guest(), "nobody@slow.s", "guess").status()).isEqualTo(422);
    }

    assertThat(signIn(portal.guest(), "nobody@slow.s", "guess").status()).isEqualTo(429);
  }

  @Test
  void a_stranger_does_not_lock_the_owner_out_of_her_own_browser() {
    portal.account("owner@slow.s");
    var owner = portal.signedIn("owner@slow.s");
    owner.post("/sign-out", Map.of());
    for (var number = 0; number < 11; number++) {
      signIn(portal.guest(), "owner@slow.s", "guess");
    }

    assertThat(signIn(portal.guest(), "owner@slow.s", PASSWORD).status()).isEqualTo(429);
    assertThat(signIn(owner, "owner@slow.s", PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void a_made_up_mark_of_a_known_browser_helps_nobody() {
    portal.account("marked@slow.s");
    portal.account("other@slow.s");
    var owner = portal.signedIn("marked@slow.s");
    var marks = owner.cookies();
    owner.post("/sign-out", Map.of());
    for (var number = 0; number < 11; number++) {
      signIn(portal.guest(), "other@slow.s", "guess");
    }
    var name = marks.keySet().stream().filter(key -> key.startsWith("known-")).findFirst();

    assertThat(name).isPresent();
    assertThat(marks.toString()).doesNotContain("marked@slow.s");
    assertThat(signIn(owner, "other@slow.s", PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void password_and_code_are_counted_together() {
    portal.account("both@slow.s");
    var stranger = portal.guest();
    for (var number = 0; number < 5; number++) {
      signIn(stranger, "both@slow.s", "guess");
      prove(stranger, "both@slow.s");
    }

    assertThat(prove(stranger, "both@slow.s").status()).isEqualTo(429);
    assertThat(signIn(stranger, "both@slow.s", PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void two_nodes_count_together() {
    try (var second = portal.secondNode()) {
      for (var number = 0; number < 5; number++) {
        signIn(portal.guest(), "nodes@slow.s", "guess");
        signIn(second.guest(), "nodes@slow.s", "guess");
      }

      assertThat(signIn(portal.guest(), "nodes@slow.s", "guess").status()).isEqualTo(429);
      assertThat(signIn(second.guest(), "nodes@slow.s", "guess").status()).isEqualTo(429);
    }
  }

  @Test
  void one_network_may_not_try_many_addresses() {
    for (var number = 0; number < 60; number++) {
      signIn(portal.guest(), "", "no address takes no try");
      prove(portal.guest(), "spray" + number + "@slow.s");
    }

    assertThat(prove(portal.guest(), "one-more@slow.s").status()).isEqualTo(429);
  }

  @Test
  void nobody_is_flooded_with_codes() {
    for (var number = 0; number < 5; number++) {
      assertThat(ask(portal.guest(), "flooded@slow.s").status()).isEqualTo(200);
    }

    var answer = ask(portal.guest(), "flooded@slow.s");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void who_signs_in_rightly_is_not_guessing() {
    portal.account("right@slow.s");

    for (var number = 0; number < 12; number++) {
      assertThat(signIn(portal.guest(), "right@slow.s", PASSWORD).status()).isEqualTo(303);
    }
  }

  @Test
  void the_table_tells_no_address() {
    signIn(portal.guest(), "secret@slow.s", "guess");

    assertThat(portal.one("select json_agg(id) from throttle_buckets"))
        .contains("sign-in for account")
        .doesNotContain("secret", "127.0.0.1");
  }

  private static Answer signIn(Person person, String email, String password) {
    return person.post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
  }

  private static Answer ask(Person person, String email) {
    return person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
  }

  private static Answer prove(Person person, String email) {
    var fields = Map.of("request", UUID.randomUUID().toString(), "email", email, "code", "123456");
    return person.post("/sign-in/code", "/sign-in/code/proof", fields);
  }
}
