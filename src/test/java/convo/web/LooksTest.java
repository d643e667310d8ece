package convo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the style sheet and the templates to what a browser test would find only where it looks.
 */
class LooksTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
  private static final Pattern ICON =
      Pattern.compile("(?:icon = |ui\\.icon\\(name = )[^,)]*?\"([a-z0-9-]+)\"");

  @ParameterizedTest
  @MethodSource("accents")
  void every_accent_is_readable_in_light_and_in_dark(String accent) throws IOException {
    for (var dark : List.of(false, true)) {
      var colours = page(dark);
      colours.putAll(colours(accentRule(accent, dark)));

      assertContrast(colours, "on-accent", "accent", 4.5);
      assertContrast(colours, "on-accent", "accent-strong", 4.5);
      for (var ground : List.of("paper", "surface", "sunken", "side-paper", "accent-soft")) {
        assertContrast(colours, "accent-ink", ground, 4.5);
        assertContrast(colours, "accent", ground, 3); // the focus ring
      }
    }
  }

  @Test
  void every_tone_is_readable_in_light_and_in_dark() throws IOException {
    for (var dark : List.of(false, true)) {
      var colours = page(dark);

      for (var tone : List.of("info", "success", "warning", "danger")) {
        assertContrast(colours, tone, tone + "-soft", 4.5);
        assertContrast(colours, "text", tone + "-soft", 4.5);
      }
      for (var ground : List.of("paper", "surface", "sunken", "side-paper")) {
        assertContrast(colours, "text", ground, 7);
        assertContrast(colours, "muted", ground, 4.5);
      }
      assertContrast(colours, "line-strong", "surface", 3); // the edge of a field
      assertContrast(colours, "on-danger", "danger-solid", 4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_template_has_no_style_or_script_of_its_own_and_only_icons_that_exist(Path template)
      throws IOException {
    var text = Files.readString(template);

    assertThat(text).doesNotContainPattern("\\s(style|on[a-z]+|hx-on[a-z:-]*)=|<script>|\\$unsafe");
    ICON.matcher(text)
        .results()
        .map(found -> found.group(1))
        .forEach(name -> assertThatCode(() -> Icons.of(name)).doesNotThrowAnyException());
  }

  static Stream<String> accents() throws IOException {
    return Pattern.compile("(?m)^(?:html, )?\\.accent-([a-z]+) \\{")
        .matcher(css())
        .results()
        .map(found -> found.group(1));
  }

  /** All but the letters: a mail program knows no style sheet of ours and runs no scripts. */
  static Stream<Path> pages() throws IOException {
    return templates()
        .filter(file -> !file.startsWith("templates/outbox/letter.jte"))
        .filter(file -> !file.startsWith("templates/outbox/letter_text.jte"));
  }

  static Stream<Path> templates() throws IOException {
    try (var files = Files.walk(Path.of("templates"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList().stream();
    }
  }

  private static Map<String, String> page(boolean dark) throws IOException {
    var colours = colours(rule(":root \\{"));
    if (dark) {
      colours.putAll(colours(rule("\\[data-bs-theme='dark'\\] \\{")));
    }
    return colours;
  }

  private static String accentRule(String accent, boolean dark) throws IOException {
    return dark
        ? rule("\\[data-bs-theme='dark'\\] \\.accent-" + accent + " \\{")
        : rule("\\.accent-" + accent + " \\{");
  }

  private static String rule(String selector) throws IOException {
    var found = Pattern.compile("(?m)" + selector + "([^}]*)\\}").matcher(css());
    assertThat(found.find()).as(selector).isTrue();
    return found.group(1);
  }

  private static Map<String, String> colours(String rule) {
    var colours = new HashMap<String, String>();
    COLOUR.matcher(rule).results().forEach(put(colours));
    return colours;
  }

  private static java.util.function.Consumer<MatchResult> put(Map<String, String> colours) {
    return found -> colours.put(found.group(1), found.group(2));
  }

  private static String css() throws IOException {
    return Files.readString(Path.of("static/convo.css"));
  }

  /** By WCAG 2.2, "contrast ratio". */
  private static void assertContrast(
      Map<String, String> colours, String front, String back, double least) {
    var one = luminance(colours.getOrDefault(front, "missing"));
    var other = luminance(colours.getOrDefault(back, "missing"));
    var ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

    assertThat(ratio).as("%s on %s in %s", front, back, colours).isGreaterThanOrEqualTo(least);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
