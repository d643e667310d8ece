package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Currency YEN = Currency.getInstance("JPY");

  @ParameterizedTest
  @CsvSource({
    "90, 9000",
    "90.5, 9050",
    "'90,50', 9050",
    "0, 0",
    "999999999.99, 99999999999",
    "90 €, 9000",
    "€90, 9000",
    "90 EUR, 9000",
    "'90,50 Euro', 9050",
    "'1.200,00', 120000",
    "'1,200.00', 120000",
    "'1.200.300', 120030000",
    "1 200, 120000",
    "1'200.50, 120050",
    "'90,-', 9000",
    "９０, 9000"
  })
  void an_amount_is_read_in_cents(String typed, long cents) {
    assertThat(Form.money(typed, EURO)).contains(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "1e9",
        "1.234",
        "1,234",
        "$90",
        "1.2.3",
        "1.200.00",
        "12.34.567",
        "1,",
        "NaN",
        "0x1"
      })
  void what_is_no_amount_is_none(String typed) {
    assertThat(Form.money(typed, EURO)).isEmpty();
  }

  @Test
  void yen_have_no_fractions() {
    assertThat(Form.money("4500", YEN)).contains(4500L);
    assertThat(Form.money("4500.5", YEN)).isEmpty();
    assertThat(Form.money("¥4,500", YEN)).contains(4500L);
    assertThat(Form.money("４，５００", YEN)).contains(4500L);
  }

  @Test
  void numbers_days_times_and_ids_are_read_as_browsers_send_them() {
    var id = UUID.randomUUID();

    assertThat(Form.wholeNumber("-45")).contains(-45);
    assertThat(Form.date("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    assertThat(Form.time("23:59")).contains(LocalTime.of(23, 59));
    assertThat(Form.uuid(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5", "9999999999", "1_000", "٣", "+1", " 1"})
  void what_is_no_whole_number_is_none(String typed) {
    assertThat(Form.wholeNumber(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-02-29", "2026-13-01", "+9999999999-01-01", "1.3.2026", "2026-3-1"})
  void what_is_no_day_is_none(String typed) {
    assertThat(Form.date(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24:00", "9:00", "12:60", "12:00:00"})
  void what_is_no_time_is_none(String typed) {
    assertThat(Form.time(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Zoë 山田 👩🏽‍🦰", "Ana\tLima", "x\u00a0y"})
  void one_line_is_one(String text) {
    assertThat(Form.isOneLine(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\rb", "a\u0000", "\u001b[2J", "\u007f", "\u0085", "\u2028", "\u2029"})
  void what_ends_a_line_or_steers_a_machine_is_none(String text) {
    assertThat(Form.isOneLine(text)).isFalse();
  }

  @Test
  void ten_thousand_digits_are_no_number() {
    var digits = "9".repeat(10_000);

    assertThat(Form.wholeNumber(digits)).isEmpty();
    assertThat(Form.money(digits, EURO)).isEmpty();
    assertThat(Form.date(digits)).isEmpty();
    assertThat(Form.uuid(digits)).isEmpty();
  }

  @Test
  void a_check_says_one_sentence_a_field_in_the_order_of_the_form() {
    var errors =
        new Check()
            .required("name", "", "What is it called?")
            .that(false, "name", "A second one is not said.")
            .wholeNumber("minutes", "0", 5, 720)
            .date("birthday", "2026-02-30")
            .email("email", "cleo at example")
            .email("other", "cleo@example.com")
            .errors();

    assertThat(errors.keySet()).containsExactly("name", "minutes", "birthday", "email");
    assertThat(errors)
        .containsEntry("name", "What is it called?")
        .containsEntry("minutes", "Please give a whole number from 5 to 720.");
  }

  @ParameterizedTest
  @CsvSource({"Cleo Marsh, CM", "Bella's Salon, BS", "山田 花子, 山花", "cleo, C", "'  ', ?", "🙂, ?"})
  void initials_stand_for_a_name(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cleo@example.com",
        "o'brien+news@example.co.uk",
        "a.b-c_d@sub.xn--bcher-kva.example",
        "jürgen@bücher.example",
        "花子@例え.jp",
        "x@a-b.example"
      })
  void an_address_that_servers_take_is_one(String typed) {
    assertThat(new Check().email("email", typed).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".joe@example.com",
        "joe.@example.com",
        "jo..e@example.com",
        "joe,@example.com",
        "(x@example.com",
        "joe;ann@example.com",
        "joe:@example.com",
        "[joe]@example.com",
        "joe\\@example.com",
        "joe@-example.com",
        "joe@example-.com",
        "joe@exa_mple.com",
        "joe@example..com",
        "joe@example.com.",
        "joe@example,com",
        "joe@example",
        "ｊｏｅ@example.com",
        "joe@@example.com"
      })
  void an_address_that_no_server_takes_is_none(String typed) {
    assertThat(new Check().email("email", typed).errors()).hasSize(1);
  }

  @Test
  void an_address_of_any_length_is_judged() {
    var endless = "a@" + "a.".repeat(49_000) + "a";

    assertThat(new Check().email("email", endless).errors())
        .containsValue("That address is too long to exist.");
    assertThat(Form.EMAIL.matcher(endless).matches()).isTrue();
  }
}
