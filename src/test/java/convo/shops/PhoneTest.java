package convo.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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

  @ParameterizedTest
  @CsvSource({
    "tel:+49-30-901820,      DE, +4930901820",
    "Tel.: 030 901820,       DE, +4930901820",
    "Handy 0171 2345678,     DE, +491712345678",
    "Mobile: 07911 123456,   GB, +447911123456",
    "携帯：０９０－１２３４－５６７８, JP, +819012345678",
    "٠١٧١ ٢٣٤٥٦٧٨,           DE, +491712345678",
    "+۴۹ ۱۷۱ ۲۳۴۵۶۷۸,        DE, +491712345678",
    "\u200e0171 2345678\u202c, DE, +491712345678",
    "0171–2345678,           DE, +491712345678",
    "49 171 2345678,         DE, +491712345678",
    "49 30 901820,           DE, +4930901820",
    "44 7911 123456,         GB, +447911123456",
    "81 90 1234 5678,        JP, +819012345678",
    "171 2345678,            DE, +491712345678"
  })
  void a_number_is_read_as_people_write_and_paste_it(String typed, String country, String e164) {
    assertThat(Phone.read(typed, country)).isEqualTo(new Phone(e164));
  }

  @ParameterizedTest
  @CsvSource({
    "0171-2345678 (Mama),      Mama,     +491712345678, Mama",
    "0171 2345678 M,           M,        +491712345678, M",
    "Mama 0171 2345678,        Mama,     +491712345678, Mama",
    "0171 23456 Zimmer 7,      Zimmer,   +4917123456,   Zimmer 7",
    "030 901820 ext. 5,        ext,      +4930901820,   ext. 5",
    "030 901820 (Büro: Frau Öz), Büro Frau Öz, +4930901820, Büro: Frau Öz"
  })
  void letters_beside_a_number_are_named_and_never_become_digits(
      String typed, String words, String e164, String rest) {
    assertThat(Phone.read(typed, "DE"))
        .isInstanceOfSatisfying(
            PhoneReading.Problem.class,
            problem -> {
              assertThat(problem.sentence()).startsWith("“" + words + "” is no part of");
              assertThat(problem.offer()).contains(new PhoneReading.Offer(new Phone(e164), rest));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-800-FLOWERS", "030 901820 or 0171 2345678"})
  void what_holds_no_one_number_is_offered_none(String typed) {
    assertThat(Phone.read(typed, "US"))
        .isInstanceOfSatisfying(
            PhoneReading.Problem.class, problem -> assertThat(problem.offer()).isEmpty());
  }

  @Test
  void the_code_of_another_country_is_asked_about() {
    assertThat(Phone.read("44 7911 123456", "DE"))
        .isEqualTo(
            new PhoneReading.Problem(
                "Is 44 the country code of this number? Then write a plus before it, else a zero.",
                Optional.of(new PhoneReading.Offer(new Phone("+447911123456"), ""))));
  }

  @Test
  void a_number_is_shown_as_people_of_the_country_write_it() {
    assertThat(new Phone("+4930901820").display("DE")).isEqualTo("030 901820");
    assertThat(new Phone("+4930901820").display("GB")).isEqualTo("+49 30 901820");
  }
}
