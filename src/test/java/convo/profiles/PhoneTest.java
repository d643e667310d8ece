package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @CsvSource({
    "030 901820,        DE, +4930901820",
    "+49 (0)30/901-820, JP, +4930901820",
    "0049 30 901820,    DE, +4930901820",
    "020 7946 0018,     GB, +442079460018",
    "090-1234-5678,     JP, +819012345678",
    "０９０１２３４５６７８, JP, +819012345678"
  })
  void a_number_is_read_in_the_country_of_the_shop(String typed, String country, String e164) {
    assertThat(Phone.read(typed, country)).isEqualTo(new Phone(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "call me",
        "12",
        "+999 1234567",
        "030 901820 ext. 5",
        "1234567890123456789012"
      })
  void a_text_that_is_no_number_gets_a_sentence(String typed) {
    assertThat(Phone.read(typed, "DE"))
        .isInstanceOfSatisfying(
            PhoneReading.Problem.class, problem -> assertThat(problem.sentence()).endsWith("."));
  }

  @Test
  void a_number_is_shown_as_people_of_the_country_write_it() {
    assertThat(new Phone("+4930901820").display("DE")).isEqualTo("030 901820");
    assertThat(new Phone("+4930901820").display("GB")).isEqualTo("+49 30 901820");
  }
}
