package convo.browser;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks at every kind of page that each person can reach, wide and narrow, light and dark: readable
 * for everybody, valid, nothing wider than the window, nothing the browser complains about, and on
 * paper nothing that only a screen needs. With {@code -Dconvo.pictures=true} the pictures are in
 * target/pictures.
 */
class EveryPageTest {
  private static final Walk WALK = new Walk();

  @AfterAll
  static void close() {
    WALK.close();
  }

  static Set<String> people() {
    return WALK.people();
  }

  /**
   * Each page is loaded once: how it looks hangs on the window and on the system, never on the
   * server.
   */
  @ParameterizedTest
  @MethodSource("people")
  void every_page_is_for_everybody(String person) {
    var softly = new SoftAssertions();
    try (var tab = WALK.tab(person)) {
      for (var path : WALK.pages(person)) {
        tab.look(1280, false).open(path);
        var page = person + " " + path;
        softly.assertThat(tab.html()).as(page + ": html").isEmpty();
        softly.assertThat(tab.count("h1")).as(page + ": h1").isEqualTo(1);
        var name = person + Walk.pictureName(path);
        softly.assertThat(tab.faultsWideAndNarrow(name)).as(page).isEmpty();
        softly.assertThat(tab.printed()).as(page + ": printed").isEmpty();
      }
      softly
          .assertThat(tab.complaints())
          .as(person + ": complaints")
          .allMatch(EveryPageTest::isExpected);
    }
    softly.assertAll();
  }

  /** The browser writes down each page that answers 403 or 404, and those are asked for here. */
  private static boolean isExpected(String complaint) {
    return complaint.contains("status of 404") || complaint.contains("status of 403");
  }
}
