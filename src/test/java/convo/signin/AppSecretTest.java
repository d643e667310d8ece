package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSecretTest {
  private static final AppSecret SECRET = AppSecret.of("12345678901234567890".getBytes(UTF_8));
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:10Z");

  /** RFC 6238, appendix B, of whose eight digits the last six are ours. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_standard(long seconds, String code) {
    assertThat(SECRET.code(AppSecret.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  @Test
  void a_clock_may_be_one_step_wrong_and_not_two() {
    for (var offset : new long[] {-30, 0, 30}) {
      assertThat(SECRET.step(codeAt(offset), NOW)).contains(AppSecret.step(at(offset)));
    }
    assertThat(SECRET.step(codeAt(-60), NOW)).isEmpty();
    assertThat(SECRET.step(codeAt(60), NOW)).isEmpty();
  }

  @Test
  void an_app_is_told_whose_it_is_and_nothing_ambiguous() {
    assertThat(SECRET.link("ana+shop@example.com"))
        .isEqualTo(
            "otpauth://totp/Convo:ana%2Bshop%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Convo");
    assertThat(AppSecret.fresh().text()).matches("[A-Z2-7]{32}");
    assertThat(AppSecret.fresh().text()).isNotEqualTo(AppSecret.fresh().text());
  }

  private static String codeAt(long offset) {
    return SECRET.code(AppSecret.step(at(offset)));
  }

  private static Instant at(long offset) {
    return NOW.plusSeconds(offset);
  }
}
