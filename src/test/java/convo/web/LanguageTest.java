package convo.web;

import static convo.words.Language.BRITISH;
import static org.assertj.core.api.Assertions.assertThat;

import convo.hours.Span;
import convo.shops.Money;
import convo.words.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How each language writes. */
class LanguageTest {
  private static final Language AMERICAN = Language.of("en-US");
  private static final LocalDateTime HALF_PAST_TWO = LocalDateTime.of(2026, 3, 3, 14, 30);

  @Test
  void days_and_times() {
    assertThat(BRITISH.moment(HALF_PAST_TWO)).isEqualTo("Tue 3 Mar 2026, 14:30");
    assertThat(AMERICAN.moment(HALF_PAST_TWO)).isEqualTo("Tue, Mar 3, 2026, 2:30 PM");
    assertThat(BRITISH.longDay(HALF_PAST_TWO)).isEqualTo("3 March 2026");
    assertThat(AMERICAN.longDay(HALF_PAST_TWO)).isEqualTo("March 3, 2026");
    assertThat(AMERICAN.universal(Instant.parse("2026-03-03T00:05:00Z")))
        .isEqualTo("Tue, Mar 3, 2026, 12:05 AM UTC");
  }

  @Test
  void hours_that_end_at_midnight_or_after_it() {
    var hours = Stream.of(new Span(540, 780), new Span(840, 1440), new Span(1320, 1560)).toList();

    assertThat(hours).extracting(Span::shown).isEqualTo(hours.stream().map(Span::text).toList());
    assertThat(AMERICAN.speak(() -> hours.stream().map(Span::shown).toList()))
        .containsExactly("9:00 AM–1:00 PM", "2:00 PM–midnight", "10:00 PM–2:00 AM");
  }

  @Test
  void an_amount_has_the_sign_of_its_currency_without_a_country() {
    for (var language : List.of(BRITISH, AMERICAN)) {
      assertThat(
              language.speak(
                  () -> Stream.of("EUR", "GBP", "JPY", "USD", "CAD").map(this::money).toList()))
          .containsExactly("€4,500.00", "£4,500.00", "¥450,000", "$4,500.00", "$4,500.00");
    }
  }

  @Test
  void whatever_is_no_page_is_british() {
    assertThat(Language.spoken()).isEqualTo(BRITISH);
    assertThat(Language.tagged("en-US")).contains(AMERICAN);
    assertThat(Language.tagged("en-us")).isEmpty();
  }

  private String money(String currency) {
    return Money.of(Currency.getInstance(currency), 450_000);
  }
}
