package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private static final TestSite SITE = TestSite.start(TestSite.DEMO, (config, web) -> {});
  private static final Assets ASSETS = new Assets(Optional.empty());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void a_file_is_kept_for_ever_under_the_name_of_its_content() {
    var answer = SITE.get(ASSETS.url("convo.css"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("--paper");
    assertThat(answer.headers().map())
        .containsEntry("content-type", java.util.List.of("text/css; charset=utf-8"))
        .containsEntry("cache-control", java.util.List.of("public, max-age=31536000, immutable"))
        .doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/convo.000000000000.css",
        "/assets/convo.css",
        "/assets/",
        "/assets/../pom.xml",
        "/assets/x",
        "/assets/.css"
      })
  void another_content_is_not_there(String path) {
    assertThat(SITE.get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void a_first_view_weighs_little_and_asks_rarely() {
    var page = SITE.get("/nowhere").body();
    var files = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(page).results();
    var sizes =
        files
            .map(found -> SITE.bytes(found.group(1), "Accept-Encoding", "gzip"))
            .mapToInt(file -> file.length)
            .toArray();

    assertThat(sizes).hasSizeLessThanOrEqualTo(7);
    assertThat(java.util.Arrays.stream(sizes).sum() + page.length()).isLessThan(150_000);
  }
}
