package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import convo.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at every widget and every error page as people meet them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {
  private final TestSite site =
      TestSite.start(
          TestSite.DEMO,
          (config, web) -> {
            config.routes.get("/gallery", Gallery::show);
            config.routes.post("/gallery", Gallery::show);
            config.routes.get(
                "/broken",
                ctx -> {
                  throw new IllegalStateException("on purpose");
                });
          });
  private final Browser browser = Browser.start();

  @AfterAll
  void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
  void every_widget_is_sound(int width, boolean dark) {
    try (var tab = browser.tab(site.at("").toString(), width, dark)) {
      tab.open("/gallery").picture("gallery-" + width + (dark ? "-dark" : ""));

      assertThat(tab.axe()).isEmpty();
      assertThat(tab.html()).isEmpty();
      assertThat(tab.overflows()).isFalse();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/nowhere", "/broken"})
  void every_error_page_is_sound(String path) {
    for (var dark : new boolean[] {false, true}) {
      try (var tab = browser.tab(site.at("").toString(), dark ? 360 : 1280, dark)) {
        tab.open(path).picture("error" + path.replace('/', '-') + (dark ? "-dark" : ""));

        assertThat(tab.axe()).isEmpty();
        assertThat(tab.html()).isEmpty();
        assertThat(tab.overflows()).isFalse();
      }
    }
  }
}
