package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private static final TestSite SITE =
      TestSite.start(
          TestSite.DEMO,
          (config, web) -> {
            config.routes.get(
                "/broken",
                ctx -> {
                  throw new IllegalStateException("a detail of ours");
                });
          });

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void an_unknown_address_is_a_calm_page() {
    var answer = SITE.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<!doctype html>").contains("There is nothing here");
  }

  @Test
  void a_failure_shows_its_number_and_no_detail() {
    var answer = SITE.get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
        .doesNotContain("a detail of ours");
  }
}
