package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final List<String> BELLA =
      List.of("Bella Marsh", "bella.marsh@salon.de", "Bella's Hair Lounge", "Convo");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "password",
        "PASSWORD",
        "ｐａｓｓｗｏｒｄ",
        "qwertyuiop",
        "bella.marsh",
        "Bella1234",
        "marsh-bella",
        "bella.marsh@salon.de",
        "   ",
        "        x1$",
        "🌻🌻🌻🌻🌻🌻🌻🌻"
      })
  void what_is_short_common_or_ones_own_name_is_refused(String password) {
    assertThat(objection(password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a few words in a row",
        "bella loves purple rain",
        "åäöüßéèñ",
        "鍵は机の引き出しの中",
        "        x1$ w7%",
        "🌻🌵🍋🐙🌙🎈🧩🪁"
      })
  void what_is_long_enough_is_taken_whatever_its_letters(String password) {
    assertThat(objection(password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "password123456 | password that many people have",
        "P@ssw0rd1 | password that many people have",
        "Bella12345 | your name",
        "hairlounge-2 | your shop",
        "convo-convo | your shop",
        "Elizabeth3 | One word",
        "zxcvbnm,.- | side by side",
        "abcabcabcabc | again and again",
        "ghijklmnop | in a row",
        "13.04.1987 | Dates",
      })
  void a_password_soon_guessed_is_told_why_and_how_to_mend_it(String password, String reason) {
    assertThat(objection(password)).get().asString().contains(reason, "Three or four words");
  }

  @Test
  @Timeout(180)
  void a_very_long_password_is_judged_by_its_beginning() {
    assertThat(objection("4@8({[<369!1|0$5+7%2".repeat(50))).isEmpty();
    assertThat(objection("a".repeat(1_000))).isPresent();
  }

  private static Optional<String> objection(String password) {
    return PasswordRule.objection(password, BELLA);
  }
}
