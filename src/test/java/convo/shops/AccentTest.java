package convo.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands outside of a page has the colours of the page. */
class AccentTest {
  @ParameterizedTest
  @EnumSource(Accent.class)
  void its_colours_are_those_of_the_style_sheet(Accent accent) throws IOException {
    var line =
        Files.readAllLines(Path.of("static/convo.css")).stream()
            .filter(one -> one.contains(".accent-" + accent.key() + " {"))
            .findFirst()
            .orElseThrow();
    assertThat(line)
        .contains("--accent-strong: " + accent.strong() + ";")
        .contains("--accent-soft: " + accent.soft() + ";");
  }
}
