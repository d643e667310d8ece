package convo.shops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste becomes the origin of a site, and nothing else comes into a policy. */
class SiteOriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.example.com,https://www.example.com",
    "www.Example.com,https://www.example.com",
    "https://example.com/book?a=b#c,https://example.com",
    "https://example.com:443,https://example.com",
    "https://example.com:8443/,https://example.com:8443",
    "bücher.example,https://xn--bcher-kva.example"
  })
  void a_pasted_address_is_read_as_its_site(String typed, String origin) {
    assertThat(SiteOrigin.read(typed)).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "https://*.example.com",
        "*",
        "'self'",
        "https:",
        "https://",
        "https://localhost",
        "https://127.0.0.1",
        "https://me:secret@example.com",
        "https://example.com;script-src",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://example.com:999999",
        "https://-.example.com"
      })
  void what_is_no_site_of_the_encrypted_web_is_none(String typed) {
    assertThat(SiteOrigin.read(typed)).isEmpty();
  }

  @Test
  void several_stand_in_lines_or_with_commas_between() {
    assertThat(SiteOrigin.typed(" a.example,\n\nb.example  a.example"))
        .containsExactly("a.example", "b.example");
  }
}
