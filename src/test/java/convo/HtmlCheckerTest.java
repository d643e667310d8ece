package convo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckerTest {
  @Test
  void a_page_with_htmx_attributes_is_fine() throws Exception {
    assertThat(HtmlChecker.errors(page("<button hx-get='/x' hx-target='#y'>Umsätze</button>")))
        .isEmpty();
  }

  @Test
  void a_button_inside_a_link_is_found() throws Exception {
    assertThat(HtmlChecker.errors(page("<a href='/x'><button>y</button></a>")))
        .singleElement()
        .asString()
        .contains("must not appear as a descendant");
  }

  private static String page(String body) {
    return "<!doctype html><html lang='en'><head><title>x</title></head><body>"
        + body
        + "</body></html>";
  }
}
