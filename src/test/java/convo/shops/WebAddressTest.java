package convo.shops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "example.com,https://example.com",
    "www.example.com/visit,https://www.example.com/visit",
    "http://example.com:8080/,http://example.com:8080/",
    "HTTPS://Example.com,HTTPS://Example.com",
    "friseur-müller.de,https://friseur-müller.de"
  })
  void is_read_as_people_type_it(String typed, String whole) {
    assertThat(WebAddress.read(typed)).contains(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.com",
        "mailto:bella@example.com",
        "https://bella:secret@example.com",
        "https://example.com@evil.example",
        "https://",
        "https:example.com",
        "localhost",
        "call us",
        "https://exa mple.com",
        "//example.com"
      })
  void leads_to_a_page_of_the_web_or_nowhere(String typed) {
    assertThat(WebAddress.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"https://www.example.com/,example.com", "http://example.com/visit,example.com/visit"})
  void is_shown_short(String whole, String shown) {
    assertThat(WebAddress.shown(whole)).isEqualTo(shown);
  }
}
