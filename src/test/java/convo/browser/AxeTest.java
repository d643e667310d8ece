package convo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxeTest {
  @Test
  void each_fault_is_named_with_the_element_that_has_it() {
    try (var browser = Browser.start();
        var tab = browser.tab("http://localhost", 1280, false)) {
      tab.page()
          .setContent(
              """
              <!doctype html>
              <html lang="en"><title>Faults</title>
              <main><h1>Faults</h1><img src="data:,"><p style="color: #bbb">Pale</p></main></html>
              """);

      assertThat(tab.axe())
          .containsExactlyInAnyOrder(
              "image-alt: <img src=\"data:,\">",
              "color-contrast: <p style=\"color: #bbb\">Pale</p>");
    }
  }
}
