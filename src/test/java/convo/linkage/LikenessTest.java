package convo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "GIVEN_NAME, allen, alen, CLOSE",
    "GIVEN_NAME, otto, toto, CLOSE",
    "GIVEN_NAME, c, cleo, SIMILAR",
    "GIVEN_NAME, kat, katharina, SIMILAR",
    "GIVEN_NAME, cleo, otto, DIFFERENT",
    "BIRTH_DATE, 19800203, 19800204, CLOSE",
    "BIRTH_DATE, 19801112, 19801211, SIMILAR",
    "BIRTH_DATE, 19800203, 19971130, DIFFERENT",
    "EMAIL, cleo.marsh@a.com, cleo.marsh@b.org, CLOSE",
    "EMAIL, cleo@a.com, dan@a.com, DIFFERENT",
    "POSTCODE, 2580, 5280, CLOSE",
    "STATE, nsw, vic, DIFFERENT",
    "LINE_1, yanda street, yanda strceet, CLOSE",
    "LINE_1, yanda street, milne cove, DIFFERENT"
  })
  void values_are_as_alike_as_people_would_say(Trait trait, String one, String other, Level level) {
    assertThat(Likeness.of(trait.kind(), one, other)).isEqualTo(level);
    assertThat(Likeness.of(trait.kind(), other, one)).isEqualTo(level);
  }
}
