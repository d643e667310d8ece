package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {
  private static final TestSite SITE =
      TestSite.start(
          TestSite.DEMO,
          (config, web) -> {
            config.routes.post("/change", ctx -> ctx.result("changed"));
            config.routes.put("/change", ctx -> ctx.result("changed"));
            config.routes.delete("/change", ctx -> ctx.result("changed"));
          });
  private final Guest guest = new Guest(SITE);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void a_page_gives_the_token_and_the_cookie_that_open_each_other() {
    var page = SITE.get("/nowhere");
    var cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
    var token = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");

    assertThat(cookie).startsWith("csrf=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(send("POST", "csrf=" + token, "Cookie", cookie.split(";")[0]).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void a_change_without_a_token_is_refused_and_says_to_reload(String method) {
    var answer = send(method, "name=Cleo");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Please reload it.");
  }

  @Test
  void the_token_of_somebody_else_opens_nothing() {
    assertThat(send("POST", "csrf=" + Guest.token(), "Cookie", "csrf=mallory").statusCode())
        .isEqualTo(403);
    assertThat(send("POST", "csrf=" + Guest.token(), "Cookie", "session=bella").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403"})
  void the_browser_says_where_a_change_comes_from(String site, int status) {
    assertThat(guest.posts("/change", "", "Sec-Fetch-Site", site).statusCode()).isEqualTo(status);
  }

  @Test
  void an_older_browser_says_it_by_the_origin() {
    var own = SITE.at("").toString();

    assertThat(guest.posts("/change", "", "Origin", own).statusCode()).isEqualTo(200);
    assertThat(guest.posts("/change", "", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(guest.posts("/change", "", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void what_is_not_there_is_not_refused_but_not_found() {
    assertThat(SITE.send(SITE.request("/nowhere").POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> send(String method, String body, String... headers) {
    return SITE.send(
        SITE.request("/change", headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(body)));
  }
}
