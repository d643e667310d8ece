package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final TestSite DEMO =
      TestSite.start(
          TestSite.DEMO, (config, web) -> config.routes.get("/page", ctx -> ctx.html("")));
  private static final TestSite PRODUCTION =
      TestSite.start(
          TestSite.site("https://localhost", false),
          (config, web) -> config.routes.get("/up", ctx -> ctx.result("up")));

  @AfterAll
  static void stop() {
    DEMO.close();
    PRODUCTION.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/nowhere", "/assets/none.css", "/page?q=%00"})
  void every_answer_carries_them(String path) {
    var answer = DEMO.get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; object-src 'none'");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{16}");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void only_production_asks_for_https_for_ever() {
    assertThat(DEMO.get("/page").headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(header(PRODUCTION.get("/up"), "Strict-Transport-Security"))
        .startsWith("max-age=63072000");
  }

  @Test
  void every_text_says_its_charset() {
    assertThat(header(DEMO.get("/nowhere"), "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(DEMO.get("/page"), "Content-Type")).contains("charset=utf-8");
  }

  @Test
  void head_is_answered_like_get_without_the_page() {
    var answer = DEMO.send(DEMO.request("/nowhere").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Length"))
        .isEqualTo(header(DEMO.get("/nowhere"), "Content-Length"));
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void the_wrong_method_says_the_right_one() {
    var answer = DEMO.send(DEMO.request("/page").POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).contains("GET");
  }

  @Test
  void no_header_turns_one_method_into_another() {
    assertThat(DEMO.get("/page", "X-HTTP-Method-Override", "POST").statusCode()).isEqualTo(200);
  }

  @Test
  void over_https_a_cookie_belongs_to_this_host_alone() {
    var cookie =
        header(PRODUCTION.get("/nowhere", "X-Forwarded-Host", "evil.example"), "Set-Cookie");

    assertThat(cookie).startsWith("__Host-csrf=").contains("Secure", "HttpOnly", "SameSite=Lax");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
