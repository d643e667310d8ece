package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.http.HttpResponseException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who is turned away stands in the log: one line, which names nobody. */
class RefusalLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(lines);
  }

  @Test
  void a_form_of_another_site() {
    try (var site = site(TestSite.DEMO)) {
      var answer =
          site.send(
              site.request("/doors/cleo@example.com", "Origin", "https://evil.example")
                  .POST(BodyPublishers.noBody()));

      assertThat(answer.body()).contains("<h1>Please reload that page</h1>");
    }
    assertThat(logged())
        .containsExactly(
            "refused with 403: POST /doors/{door} from 127.0.0.1: Please reload that page");
  }

  @Test
  void another_host() {
    try (var site = site(TestSite.PRODUCTION)) {
      site.get("/doors/cleo@example.com");
    }
    assertThat(logged())
        .containsExactly(
            "refused with 421: GET /doors/{door} from 127.0.0.1: Not the address of this portal");
  }

  @Test
  void too_many_tries() {
    try (var site = site(TestSite.DEMO)) {
      assertThat(site.get("/tries").statusCode()).isEqualTo(429);
    }
    assertThat(logged())
        .containsExactly("refused with 429: GET /tries from 127.0.0.1: A short pause, please");
  }

  private static TestSite site(Site site) {
    return TestSite.start(
        site,
        (config, web) -> {
          config.routes.post("/doors/{door}", ctx -> ctx.result("open"));
          config.routes.get("/doors/{door}", ctx -> ctx.result("open"));
          config.routes.get(
              "/tries",
              ctx -> {
                throw new HttpResponseException(429, "", Map.of("Retry-After", "9"));
              });
        });
  }

  private List<String> logged() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
