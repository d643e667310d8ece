package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import convo.Person;
import convo.TestConvo;
import convo.pictures.Sketch;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The page of a shop can be kept on a telephone as an app. */
class WebAppTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  private static HttpResponse<byte[]> fetch(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(CONVO.url().resolve(path)).build();
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  private static BufferedImage picture(String path) throws Exception {
    var answer = fetch(path);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  @Test
  void its_manifest_names_the_shop_and_icons_that_load() throws Exception {
    var page = new Person(CONVO.url()).get("/s/bella");
    assertThat(page.html().select("meta[name=theme-color]").attr("content")).isEqualTo("#ffe6e8");
    assertThat(picture(page.html().select("link[rel=apple-touch-icon]").attr("href")).getWidth())
        .isEqualTo(192);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("manifest-src 'self'");
    var manifest = fetch(page.html().select("link[rel=manifest]").attr("href"));
    assertThat(manifest.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/manifest+json");

    var json = new ObjectMapper().readTree(manifest.body());

    assertThat(json.path("name").asText()).isEqualTo("Bella's Salon");
    assertThat(json.path("display").asText()).isEqualTo("standalone");
    assertThat(json.path("start_url").asText()).isEqualTo("/s/bella");
    assertThat(json.path("scope").asText()).isEqualTo("/s/bella");
    assertThat(StreamSupport.stream(json.path("icons").spliterator(), false))
        .hasSize(4)
        .allSatisfy(icon -> {
          var image = picture(icon.path("src").asText());
          assertThat(icon.path("sizes").asText())
              .isEqualTo(image.getWidth() + "x" + image.getHeight());
        });
    assertThat(fetch("/s/nowhere/manifest.webmanifest").statusCode()).isEqualTo(404);
    assertThat(fetch("/s/nowhere/icon-192.png").statusCode()).isEqualTo(404);
  }

  @Test
  void its_icon_has_the_initials_in_the_colour_of_the_shop_and_then_the_logo() throws Exception {
    var initials = picture("/s/bella/icon-512.png");
    assertThat(new Color(initials.getRGB(1, 1))).isEqualTo(Color.decode("#a62b4b"));
    var white = 0;
    for (var x = 100; x < 412; x++) {
      white += new Color(initials.getRGB(x, 256)).equals(Color.WHITE) ? 1 : 0;
    }
    assertThat(white).isPositive();

    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "insert into pictures (shop_id, media_type, width, height, content, created_at) values (1, 'image/png', 60, 30, ?, now())",
                Sketch.png(60, 30)));
    var logo = picture("/s/bella/icon-512.png");
    assertThat(new Color(logo.getRGB(1, 1))).isEqualTo(Color.WHITE);
    assertThat(new Color(logo.getRGB(150, 256)).getRed()).isGreaterThan(200);
    assertThat(new Color(logo.getRGB(360, 256)).getBlue()).isGreaterThan(200);
  }
}
