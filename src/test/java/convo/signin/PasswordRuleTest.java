package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "password",
        "PASSWORD",
        "qwertyuiop",
        "bella.marsh",
        "Bella1234",
        "marsh-bella",
        "bella.marsh@salon.de",
        "   "
      })
  void what_is_short_common_or_ones_own_name_is_refused(String password) {
    assertThat(PasswordRule.objection(password, "bella.marsh@salon.de", "Bella Marsh")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a few words in a row",
        "bella loves purple rain",
        "åäöüßéèñ",
        "鍵は机の引き出しの中",
        "        x1$",
        "🌻🌻🌻🌻🌻🌻🌻🌻"
      })
  void what_is_long_enough_is_taken_whatever_its_letters(String password) {
    assertThat(PasswordRule.objection(password, "bella.marsh@salon.de", "Bella Marsh")).isEmpty();
  }
}
