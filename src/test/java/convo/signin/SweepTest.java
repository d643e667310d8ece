package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has ended is cleared away, what still holds stays. */
class SweepTest {
  private final SignInPortal portal = SignInPortal.start();

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void a_session_stays_until_it_has_ended_or_nobody_came_back() {
    portal.account("cleo@sweep.s");
    var idle = portal.signedIn("cleo@sweep.s");
    var busy = portal.signedIn("cleo@sweep.s");
    portal.clock.pass(Duration.ofHours(11));
    busy.get("/account");
    portal.sweep();
    assertThat(rows("sessions")).isEqualTo(2);

    portal.clock.pass(Duration.ofHours(1));
    portal.sweep();

    assertThat(rows("sessions")).isEqualTo(1);
    assertThat(busy.get("/account").status()).isEqualTo(200);
    assertThat(idle.get("/account").status()).isEqualTo(302);
  }

  @Test
  void a_code_stays_for_its_ten_minutes() {
    asks(portal.guest(), "cleo@sweep.s");
    portal.clock.pass(Duration.ofMinutes(9));
    portal.sweep();
    assertThat(rows("sign_in_codes")).isEqualTo(1);

    portal.clock.pass(Duration.ofMinutes(1));
    portal.sweep();

    assertThat(rows("sign_in_codes")).isZero();
  }

  @Test
  void a_count_of_tries_stays_until_it_has_filled_up_again() {
    for (var number = 0; number < 5; number++) {
      asks(portal.guest(), "cleo@sweep.s");
    }
    var counted = rows("throttle_buckets");
    portal.sweep();
    assertThat(rows("throttle_buckets")).isEqualTo(counted).isPositive();
    assertThat(asks(portal.guest(), "cleo@sweep.s")).isEqualTo(429);

    portal.clock.pass(Duration.ofDays(1));
    portal.sweep();

    assertThat(rows("throttle_buckets")).isZero();
    assertThat(asks(portal.guest(), "cleo@sweep.s")).isEqualTo(200);
  }

  @Test
  void more_than_one_portion_is_cleared_in_one_round() {
    portal.execute(
        """
        insert into throttle_buckets (id, expires_at)
        select number::text, 0
        from generate_series(1, 12000) number
        """);

    portal.sweep();

    assertThat(rows("throttle_buckets")).isZero();
  }

  private static int asks(Person person, String email) {
    return person.post("/sign-in/code", "/sign-in/code", Map.of("email", email)).status();
  }

  private int rows(String table) {
    return Integer.parseInt(portal.one("select count(*) from " + table));
  }
}
