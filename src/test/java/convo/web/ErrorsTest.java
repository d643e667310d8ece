package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.sql.SQLException;
import java.util.Map;
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
            config.routes.get(
                "/foreign",
                ctx -> {
                  throw new NotFoundResponse("Booking 7 of Rita");
                });
            config.routes.get(
                "/down",
                ctx -> {
                  throw new IllegalStateException(new SQLException("secret host", "08006"));
                });
            config.routes.get(
                "/twice",
                ctx -> {
                  throw new IllegalStateException(new SQLException("key profiles_key", "23505"));
                });
            config.routes.get(
                "/often",
                ctx -> {
                  throw new HttpResponseException(429, "", Map.of("Retry-After", "60"));
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

  @Test
  void what_is_somebody_elses_is_answered_like_what_is_not_there() {
    var cookie = "csrf=the-same-guest";

    assertThat(SITE.get("/foreign", "Cookie", cookie).body())
        .isEqualTo(SITE.get("/nowhere?with=1", "Cookie", cookie).body());
  }

  @Test
  void a_database_that_is_down_is_a_calm_page_that_says_when_to_come_back() {
    var answer = SITE.get("/down");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body()).contains("We will be right back").doesNotContain("secret host");
  }

  @Test
  void a_broken_rule_of_the_database_names_no_rule() {
    var answer = SITE.get("/twice");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).doesNotContain("profiles_key");
  }

  @Test
  void who_asks_too_often_is_told_when_to_come_back() {
    assertThat(SITE.get("/often").statusCode()).isEqualTo(429);
    assertThat(SITE.get("/often").headers().firstValue("Retry-After")).contains("60");
  }

  @Test
  void htmx_gets_a_few_lines_and_a_program_gets_json() {
    assertThat(SITE.get("/foreign", "HX-Request", "true").body())
        .contains("role=\"alert\"")
        .doesNotContain("<html");
    assertThat(SITE.get("/foreign", "HX-Request", "true", "HX-Boosted", "true").body())
        .contains("<html");
    assertThat(SITE.get("/foreign", "Accept", "application/json").body())
        .contains("\"status\":404", "\"title\":\"There is nothing here\"");
  }
}
