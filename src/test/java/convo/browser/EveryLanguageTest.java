package convo.browser;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every page as each person in the language of tests, where a word that comes from no
 * catalogue has no brackets and every line is a third longer, and in German. With {@code
 * -Dconvo.pictures=true} the pictures are in target/pictures.
 */
class EveryLanguageTest {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  private static final Walk WALK = new Walk();

  @BeforeAll
  static void stamp() {
    WALK.stamp();
  }

  @AfterAll
  static void close() {
    WALK.close();
  }

  static Set<String> people() {
    return WALK.people();
  }

  @ParameterizedTest
  @MethodSource("people")
  void every_word_is_from_a_catalogue_and_a_longer_one_fits_too(String person) {
    WALK.speak("en-XA");
    var softly = new SoftAssertions();
    try (var tab = WALK.tab(person)) {
      for (var path : WALK.pages(person)) {
        tab.look(PHONE, false).open(path);
        var bare = BareText.of(tab.page().content());
        softly.assertThat(bare).as(person + " " + path + ": bare").isEmpty();
        fits(softly, tab, "en-XA", person, path, PHONE);
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("people")
  void german_fits_a_desk_and_a_phone(String person) {
    WALK.speak("de");
    var softly = new SoftAssertions();
    try (var tab = WALK.tab(person)) {
      for (var path : WALK.pages(person)) {
        tab.look(DESK, false).open(path);
        fits(softly, tab, "de", person, path, DESK);
        fits(softly, tab, "de", person, path, PHONE);
      }
    }
    softly.assertAll();
  }

  /** What is open is in this language and nowhere wider than the window. */
  private static void fits(
      SoftAssertions softly, Tab tab, String language, String person, String path, int width) {
    var page = String.join("-", language, person, width + Walk.pictureName(path));
    tab.look(width, false).picture(page);
    softly.assertThat(tab.language()).as(page + ": language").isEqualTo(language);
    softly.assertThat(tab.overflows()).as(page + ": overflows").isFalse();
  }
}
