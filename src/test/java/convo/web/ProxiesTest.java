package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a header does not choose where they come from. */
class ProxiesTest {
  private static final TestSite NO_PROXY = start(Proxies.NONE);
  private static final TestSite BEHIND =
      start(Proxies.of("127.0.0.1, 10.0.0.0/8, 2001:db8:ffff::/48").orElseThrow());

  private static TestSite start(Proxies proxies) {
    var demo = TestSite.DEMO;
    return TestSite.start(
        new Site(
            demo.baseUrl(), true, true, demo.secret(), proxies, demo.requestLimit(), demo.clock()),
        (config, web) -> {
          config.routes.get("/ip", ctx -> ctx.result(ctx.ip()));
          config.routes.get("/host", ctx -> ctx.result(ctx.scheme() + "://" + ctx.host()));
        });
  }

  @AfterAll
  static void stop() {
    NO_PROXY.close();
    BEHIND.close();
  }

  @Test
  void without_a_proxy_a_visitor_is_who_is_at_the_other_end() {
    assertThat(NO_PROXY.get("/ip", "X-Forwarded-For", "203.0.113.9").body()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 203.0.113.9",
        "203.0.113.9, 10.1.2.3 | 203.0.113.9",
        "198.51.100.1, 203.0.113.9 | 203.0.113.9",
        "198.51.100.1, 203.0.113.9, 10.1.2.3, 2001:db8:ffff:1::2 | 203.0.113.9",
        "10.9.9.9, 203.0.113.9 | 203.0.113.9",
        "2001:db8:1::7 | 2001:db8:1:0:0:0:0:7",
        "::ffff:203.0.113.9 | 203.0.113.9",
        "10.9.9.9 | 10.9.9.9",
        "198.51.100.1, nonsense | 127.0.0.1",
        "198.51.100.1, 1.2.3 | 127.0.0.1",
        "198.51.100.1, 999.1.1.1 | 127.0.0.1",
        "198.51.100.1, | 198.51.100.1",
      })
  void the_visitor_is_the_last_who_is_no_proxy(String header, String visitor) {
    assertThat(BEHIND.get("/ip", "X-Forwarded-For", header).body()).isEqualTo(visitor);
  }

  @Test
  void several_lines_are_read_as_one() {
    assertThat(
            BEHIND
                .get("/ip", "X-Forwarded-For", "198.51.100.1", "X-Forwarded-For", "203.0.113.9")
                .body())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void not_even_a_proxy_says_how_this_portal_is_called() {
    var answer =
        BEHIND.get("/host", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");

    assertThat(answer.body()).isEqualTo("http://localhost:" + BEHIND.port());
  }

  @Test
  void addresses_and_ranges_are_taken() {
    assertThat(Stream.of("::1", "10.0.0.5", "10.0.0.0/1,fd00::/8", " 10.0.0.5 , ::1 "))
        .allMatch(text -> Proxies.of(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "host", "10", "10.0.0.0/0", "::/0", "::1/129", "1.1.1.1/x", "/8"})
  void nonsense_and_everybody_are_not(String text) {
    assertThat(Proxies.of(text)).isEmpty();
  }
}
