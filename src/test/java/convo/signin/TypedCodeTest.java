package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456",
        "123 456",
        "123-456",
        "123\u2013456",
        "123\u00a0456.",
        "\u200b123456\ufeff",
        "１２３４５６",
        "١٢٣٤٥٦",
        "\n123456\n"
      })
  void a_code_is_read_as_people_paste_it(String pasted) {
    assertThat(TypedCode.letters(pasted)).isEqualTo("123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7k2mq-x94rt", "7K2MQ X94RT", "７ｋ２ｍｑ–ｘ９４ｒｔ.", "\u200b7k2mqx94rt"})
  void a_recovery_code_too(String pasted) {
    assertThat(RecoveryCode.typed(pasted)).isEqualTo(new RecoveryCode("7k2mqx94rt"));
    assertThat(RecoveryCode.typed(pasted).isWhole()).isTrue();
    assertThat(RecoveryCode.typed("7k2mq").isWhole()).isFalse();
  }
}
