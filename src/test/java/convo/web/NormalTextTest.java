package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {
  @ParameterizedTest
  @CsvSource({
    "Cle\u0301o, Cléo",
    "Me\u200blissa, Melissa",
    "\ufeffAna\u00ad, Ana",
    "\u202eoelC\u202c, oelC",
    "\u200fدانا\u200e, دانا",
    "An\u00a0na, An na",
    "'\u3000山田\u3000花子\u2800', 山田\u3000花子",
    "Max\u200d, Max",
    "M\u200dax, Max",
    "می\u200cخواهم, می\u200cخواهم",
    "👩🏽\u200d🦰, 👩🏽\u200d🦰",
    "क\u094d\u200dष, क\u094d\u200dष",
    "'a\r\nb\rc', 'a\nb\nc'"
  })
  void a_text_is_kept_in_one_form(String typed, String kept) {
    assertThat(NormalText.of(typed)).isEqualTo(kept);
  }

  /** The invisible one in it makes it be looked at in full. */
  @Test
  void a_letter_that_is_taken_as_it_is_would_be_kept_so() {
    assertThat(
            IntStream.concat(IntStream.rangeClosed('!', '~'), IntStream.rangeClosed(0xc0, 0x17f)))
        .allSatisfy(letter -> {
          var text = "x" + Character.toString(letter) + "x";
          assertThat(NormalText.of(text)).isSameAs(text);
          assertThat(NormalText.of(text + "\u200b")).isEqualTo(text);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u2003\u3000",
        "\u200b\u2060",
        "\u3164",
        "\u2800",
        "\u200d",
        "\u202e\u202c"
      })
  void nothing_but_blanks_is_nothing(String typed) {
    assertThat(NormalText.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "１２３\u2013４５６, 123-456",
    "٤٥٦, 456",
    "۱۲ Uhr, 12 uhr",
    "9\u202fPM, 9 pm",
    "A\u2212B, a-b"
  })
  void numbers_are_read_from_any_keyboard(String typed, String plain) {
    assertThat(NormalText.plain(typed)).isEqualTo(plain);
  }

  @Test
  void a_name_from_right_to_left_keeps_its_direction_to_itself() {
    assertThat("Erase %s?".formatted(NormalText.isolated("دانا")))
        .isEqualTo("Erase \u2068دانا\u2069?");
    assertThat(NormalText.of(NormalText.isolated("دانا"))).isEqualTo("دانا");
    assertThat(NormalText.isolated("Cléo Marsh")).isEqualTo("Cléo Marsh");
  }
}
