package convo.access;

import static org.assertj.core.api.Assertions.assertThat;

import convo.signin.SignInPortal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** People who come through a proxy are told apart by what the proxy says of them. */
class BehindProxyTest {
  private static final SignInPortal PORTAL = SignInPortal.startBehindProxy();
  private static final int CODES_FROM_ONE_NETWORK = 30;

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void a_session_tells_where_the_person_is_and_not_where_the_proxy_is() {
    PORTAL.account("cleo@proxy.p");
    var cleo = PORTAL.guest();
    var form =
        "email=cleo@proxy.p&password=%s&csrf=%s"
            .formatted(encoded(SignInPortal.PASSWORD), cleo.token("/sign-in"));

    cleo.send("POST", "/sign-in", form, Map.of("X-Forwarded-For", "198.51.100.1, 203.0.113.9"));

    assertThat(cleo.get("/account/sessions").text())
        .contains("203.0.113.9")
        .doesNotContain("127.0.0.1", "198.51.100.1");
  }

  @Test
  void who_tries_too_often_slows_down_nobody_else_behind_the_same_proxy() {
    for (var number = 0; number < CODES_FROM_ONE_NETWORK; number++) {
      assertThat(asks(number, "made-up" + number + ", 203.0.113.66")).isEqualTo(200);
    }

    assertThat(asks(31, "203.0.113.66")).isEqualTo(429);
    assertThat(asks(32, "203.0.113.67")).isEqualTo(200);
  }

  private static int asks(int number, String forwarded) {
    var guest = PORTAL.guest();
    var form = "email=p%d@proxy.p&csrf=%s".formatted(number, guest.token("/sign-in/code"));
    return guest.send("POST", "/sign-in/code", form, Map.of("X-Forwarded-For", forwarded)).status();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
