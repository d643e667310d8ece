package convo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareTextTest {
  @Test
  void a_word_without_brackets_is_seen_wherever_it_hides() {
    assertThat(
            BareText.of(
                """
                <html lang="en-XA"><title>[Tíťlé ~~~~] · Convo</title>
                <p>[Sáved by <strong>«Sam»</strong> óñ ~~~~] Monday</p>
                <button aria-label="Close">×</button><td data-label="[Fróm ~~~~]">«Cleo» on</td>
                <script>const no = 'word';</script><option>45 min</option>
                """))
        .containsExactlyInAnyOrder("Monday", "Close", "on", "45 min");
  }

  @Test
  void what_is_typed_or_the_same_everywhere_is_no_word_of_the_portal() {
    assertThat(
            BareText.of(
                """
                <html lang="en-XA"><p>«Likes [quiet] chairs» sam@example.com +49 30 901820</p>
                <p>[Tue 3 Mar 2026], [14:30] UTC, 12 % <code>k7f2</code></p>
                <button lang="de">Deutsch</button><span class="face">CM</span>
                """))
        .isEmpty();
  }

  @Test
  void a_bracket_that_stays_open_is_told() {
    assertThat(BareText.of("<p>[Óñé</p><p>two</p>")).containsExactly("brackets do not close");
  }
}
