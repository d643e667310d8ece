package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, a sentence comes back: never a failure of ours, never half a text. */
class InputTest {
  private static final TestSite SITE =
      TestSite.start(
          TestSite.DEMO,
          (config, web) -> {
            config.routes.get("/echo", ctx -> ctx.result(Form.query(ctx, "q", 100)));
            config.routes.get("/things/{thing}", ctx -> ctx.result(ctx.pathParam("thing")));
            config.routes.get("/ids/{id}", ctx -> ctx.result(Address.uuid(ctx, "id").toString()));
            config.routes.post("/form", ctx -> ctx.result(Form.text(ctx, "name", 100)));
            config.routes.post("/edit", ctx -> ctx.result("" + Form.version(ctx)));
          });
  private final Guest guest = new Guest(SITE);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void text_of_every_alphabet_arrives_as_typed() {
    assertThat(guest.posts("/form", "name=" + encoded("  Zoë 山田 👩🏽‍🦰  ")).body())
        .isEqualTo("Zoë 山田 👩🏽‍🦰");
    assertThat(SITE.get("/echo?q=1%2B1+%26+2").body()).isEqualTo("1+1 & 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=%00",
        "name=a%00b",
        "na%00me=a",
        "name=%",
        "name=%4",
        "name=%zz",
        "name=%ff",
        "name=%c0%af",
        "name=%ed%a0%80",
        "name=a&name=b"
      })
  void a_broken_form_is_told_in_a_sentence(String body) {
    var answer = guest.posts("/form", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<p class=\"lead\">", "Go to the start page");
  }

  @Test
  void too_long_a_text_is_refused_and_says_how_long_it_may_be() {
    var answer = guest.posts("/form", "name=" + "1".repeat(10_000));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("it may have at most 100 characters.");
  }

  /** What a form calls a field is for browsers: people know its label, and no label is here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/form?name=a&name=b",
        "/form?name=LONG",
        "/edit?version=soon",
        "/edit?version=1&version=2"
      })
  void no_refusal_quotes_what_a_form_calls_a_field(String form) {
    var halves = form.replace("LONG", "1".repeat(10_000)).split("\\?");
    var answer = guest.posts(halves[0], halves[1]);

    assertThat(answer.statusCode()).isEqualTo(400);
    var sentence = answer.body().replaceFirst("(?s).*<p class=\"lead\">(.*?)</p>.*", "$1");
    assertThat(sentence).endsWith(".").doesNotContainIgnoringCase("name", "version");
  }

  @Test
  void a_megabyte_is_too_much_at_once() {
    var answer = guest.posts("/form", "name=" + "x".repeat(1_100_000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("less than 1 MB");
  }

  @Test
  void a_thousand_and_one_fields_are_too_many() {
    assertThat(guest.posts("/form", "a=1&".repeat(1_001)).statusCode()).isEqualTo(400);
  }

  @Test
  void a_form_with_files_is_told_in_a_sentence() {
    var answer =
        guest.send(
            "/form",
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nhalf");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This form takes no files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data", "multipart/form-data; boundary=", "text/plain; charset",
        "application/x-www-form-urlencoded; charset=no-such", "application/json", ";;;"
      })
  void a_strange_content_type_is_refused_calmly(String type) {
    assertThat(guest.send("/form", type, "name=Cleo").statusCode()).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/echo?q=%00",
        "/echo?q=%",
        "/echo?q=%ff",
        "/echo?q=a&q=b",
        "/echo?%ff=1",
        "/things/%00",
        "/things/%ff",
        "/things/%",
        "/things/%2",
        "/things/a%2Fb",
        "/things/..%2f..%2f"
      })
  void a_broken_address_is_told_in_a_sentence(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("<p class=\"lead\">", "Content-Security-Policy: default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "１２３"})
  void what_is_no_id_is_answered_like_an_unknown_one(String id) {
    var cookie = "csrf=the-same-guest";
    var answer = SITE.get("/ids/" + encoded(id), "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(SITE.get("/nowhere", "Cookie", cookie).body());
  }

  @Test
  void a_header_without_end_is_told_in_a_sentence() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("<h1>", "X-Content-Type-Options: nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n", "ffffffffffffffff\r\n", "5\r\nab\r\n"})
  void a_broken_chunk_is_no_failure_of_ours(String chunk) throws IOException {
    var request =
        "POST /form HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + chunk;

    assertThat(raw(request)).matches(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "GET", "GET / HTTP/9.9", "\0\0\0", "GET http://[ HTTP/1.1"})
  void what_is_no_request_is_no_failure_of_ours(String line) throws IOException {
    assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .doesNotStartWith("HTTP/1.1 5");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The answer to bytes that no browser would send. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", SITE.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
