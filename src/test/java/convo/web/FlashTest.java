package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FlashTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(NOON);
  private static final InstantSource CLOCK = NOW::get;
  private static final TestSite SITE =
      TestSite.start(
          new Site(
              TestSite.DEMO.baseUrl(),
              true,
              true,
              TestSite.DEMO.secret(),
              Proxies.NONE,
              TestSite.DEMO.requestLimit(),
              CLOCK),
          (config, web) -> {
            config.routes.get("/keep", ctx -> Flash.success("Saved: 山田 & <b>.").keep(ctx));
            config.routes.get(
                "/page",
                ctx ->
                    web.templates()
                        .page(
                            ctx,
                            "errors/page.jte",
                            new ErrorPage(View.of(ctx), 200, "", "", java.util.Optional.empty())));
          });

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void a_message_is_said_on_the_next_page_and_then_forgotten() {
    var page = SITE.get("/page", "Cookie", kept());

    assertThat(page.body()).contains("Saved: 山田 &amp; &lt;b&gt;.");
    assertThat(cookies(page)).contains("flash=;").contains("01 Jan 1970");
  }

  @Test
  void a_fragment_does_not_use_the_message_up() {
    assertThat(cookies(SITE.get("/page", "Cookie", kept(), "HX-Request", "true")))
        .doesNotContain("flash=");
  }

  @Test
  void a_message_of_an_hour_ago_is_not_said() {
    var cookie = kept();
    NOW.set(NOON.plusSeconds(3600));

    assertThat(SITE.get("/page", "Cookie", cookie).body()).doesNotContain("Saved");
    NOW.set(NOON);
  }

  @Test
  void nobody_else_can_put_words_into_our_mouth() {
    var forged = kept().replaceFirst("flash=.{8}", "flash=AAAAAAAA");

    assertThat(SITE.get("/page", "Cookie", forged).statusCode()).isEqualTo(200);
    assertThat(SITE.get("/page", "Cookie", forged).body()).doesNotContain("class=\"flash");
    assertThat(SITE.get("/page", "Cookie", "flash=.").statusCode()).isEqualTo(200);
  }

  private static String kept() {
    return cookies(SITE.get("/keep")).split(";")[0];
  }

  private static String cookies(HttpResponse<String> answer) {
    return String.join("\n", answer.headers().allValues("Set-Cookie"));
  }
}
