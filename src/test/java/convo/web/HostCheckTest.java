package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTest {
  private static final TestSite DEMO = start(TestSite.DEMO);
  private static final TestSite PRODUCTION = start(TestSite.PRODUCTION);

  private static TestSite start(Site site) {
    return TestSite.start(
        site,
        (config, web) -> {
          config.routes.get("/page", ctx -> ctx.result("here"));
          config.routes.get("/up", ctx -> ctx.result("up"));
        });
  }

  @AfterAll
  static void stop() {
    DEMO.close();
    PRODUCTION.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:9999, 200",
    "127.0.0.1:1, 200",
    "[::1]:8080, 200",
    "LOCALHOST, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "evil.example:localhost, 400",
    "convo.example, 421"
  })
  void the_demo_answers_to_the_names_of_this_machine(String host, int status) throws IOException {
    assertThat(status(DEMO, "/page", host)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "convo.example, 200",
    "convo.example:443, 200",
    "Convo.Example, 200",
    "convo.example:8080, 421",
    "localhost, 421",
    "127.0.0.1, 421",
    "evil.example, 421"
  })
  void production_answers_to_its_own_name(String host, int status) throws IOException {
    assertThat(status(PRODUCTION, "/page", host)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.7:8080, 200", "convo.example, 200"})
  void a_probe_may_use_any_name(String host, int status) throws IOException {
    assertThat(status(PRODUCTION, "/up", host)).isEqualTo(status);
  }

  @Test
  void a_refusal_is_said_in_the_language_of_the_reader() throws IOException {
    assertThat(answer(DEMO, "/page", "evil.example\r\nAccept-Language: de"))
        .contains("lang=\"de\"", "Das ist nicht die Adresse dieses Portals");
    assertThat(answer(DEMO, "/page", "evil.example")).contains("Not the address of this portal");
  }

  private static int status(TestSite site, String path, String host) throws IOException {
    return Integer.parseInt(answer(site, path, host).substring(9, 12));
  }

  private static String answer(TestSite site, String path, String host) throws IOException {
    try (var socket = new Socket("127.0.0.1", site.port())) {
      var request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
