package convo.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A shop shows its logo and its team. */
public class PicturesTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String PAGE = "/shops/bella/pictures";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  /** Sends a form with a file as browsers do. */
  private static Answer send(
      Person person, String path, Map<String, String> fields, byte[] file, String name)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      body.write(
          "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(field.getKey(), field.getValue())
              .getBytes(UTF_8));
    }
    body.write(
        "--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
            .formatted(name)
            .getBytes(UTF_8));
    body.write(file);
    body.write("\r\n--x--\r\n".getBytes(UTF_8));
    var cookies =
        person.cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(CONVO.url().resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Cookie", cookies)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    }
  }

  private static Answer send(Person person, String of, byte[] file, String name)
      throws IOException, InterruptedException {
    var fields =
        Map.of("csrf", person.token("/places"), "of", of, "description", "A \"red\" & blue logo");
    return send(person, PAGE, fields, file, name);
  }

  private static HttpResponse<byte[]> fetch(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(CONVO.url().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String sam() {
    return CONVO.bella().get(PAGE).html().select("section:contains(Sam) [name=of]").val();
  }

  @Test
  void bella_shows_a_logo_and_takes_it_away_again() throws Exception {
    var bella = CONVO.bella();
    assertThat(new Person(CONVO.url()).get("/s/bella").html().select(".front-mark").text())
        .isEqualTo("BS");

    assertThat(send(bella, "logo", Sketch.png(1_000, 500), "logo.png").status()).isEqualTo(303);

    var logo = new Person(CONVO.url()).get("/s/bella").html().select("img.front-logo");
    assertThat(logo.attr("alt")).isEqualTo("A \"red\" & blue logo");
    assertThat(logo.attr("width")).isEqualTo("512");
    var picture = fetch(logo.attr("src"));
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(picture.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(512);
    var tag = picture.headers().firstValue("ETag").orElseThrow();
    assertThat(fetch(logo.attr("src"), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(CONVO.bella().get("/shops/bella/audit").text()).contains("Logo nothing 512 × 256");

    assertThat(send(bella, "logo", Sketch.jpeg(50, 50), "new.jpg").status()).isEqualTo(303);
    assertThat(fetch(logo.attr("src")).statusCode()).isEqualTo(404);

    var removal = bella.get(PAGE).link("Take it away");
    assertThat(bella.get(removal).text()).contains("Take away the logo?");
    var taken = removal.split("\\?")[0];
    assertThat(bella.post(removal, taken, Map.of("of", "logo")).status()).isEqualTo(303);
    assertThat(new Person(CONVO.url()).get("/s/bella").html().select("img.front-logo")).isEmpty();
    assertThat(bella.post(PAGE, taken, Map.of("of", "logo")).status()).isEqualTo(404);
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void a_stylist_has_a_picture_in_the_place_of_her_initials() throws Exception {
    assertThat(send(CONVO.max(), sam(), Sketch.jpeg(300, 300), "sam.jpg").status()).isEqualTo(303);

    var team = new Person(CONVO.url()).get("/s/bella").html().select(".front-team li");
    assertThat(team.select("img")).hasSize(1);
    assertThat(team.select("span.face")).isNotEmpty();
    var src = team.select("img").attr("src");
    assertThat(fetch(src).statusCode()).isEqualTo(200);
    assertThat(fetch(src.replace("/s/bella/", "/s/rita/")).statusCode()).isEqualTo(404);
    assertThat(fetch(src.replace("/s/bella/", "/s/nowhere/")).statusCode()).isEqualTo(404);
    assertThat(fetch("/s/bella/pictures/nonsense").statusCode()).isEqualTo(404);
    assertThat(CONVO.bella().get("/shops/bella/audit").text()).contains("300 × 300");
  }

  @Test
  void what_is_no_picture_is_told_beside_the_field() throws Exception {
    var bella = CONVO.bella();
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8);
    for (var file : new byte[][] {svg, "nonsense".getBytes(UTF_8), Sketch.bomb(60_000)}) {
      var answer = send(bella, "logo", file, "logo.png");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.html().select("#logo-picture-error").text()).startsWith("This ");
      assertThat(answer.html().select("#logo-description").val()).startsWith("A \"red\"");
    }
    var none = send(bella, "logo", new byte[0], "");
    assertThat(none.html().select("#logo-picture-error").text()).contains("Choose a PNG or JPEG");
    var large = send(bella, "logo", new byte[5_100_000], "logo.png");
    assertThat(large.html().select("#logo-picture-error").text()).contains("larger than 5 MB");
  }

  @Test
  void ten_megabytes_are_refused_with_a_sentence() throws Exception {
    var answer = send(CONVO.bella(), "logo", new byte[10_000_000], "logo.png");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("5 MB at most");
  }

  @Test
  void nobody_puts_a_picture_on_another_shop() throws Exception {
    var ritas =
        CONVO.rita().get("/shops/rita/pictures").html().select("[name=of]").eachAttr("value");
    var rita = CONVO.rita();
    assertThat(send(rita, sam(), Sketch.png(9, 9), "a.png").status()).isEqualTo(404);
    assertThat(send(CONVO.bella(), ritas.getLast(), Sketch.png(9, 9), "a.png").status())
        .isEqualTo(404);
    assertThat(send(CONVO.bella(), "nonsense", Sketch.png(9, 9), "a.png").status()).isEqualTo(404);
    assertThat(send(CONVO.sam(), "logo", Sketch.png(9, 9), "a.png").status()).isEqualTo(403);
  }

  @Test
  void without_the_token_of_a_form_and_at_other_addresses_no_file_is_taken() throws Exception {
    var bella = CONVO.bella();
    var fields = Map.of("of", "logo", "csrf", "made up");
    assertThat(send(bella, PAGE, fields, Sketch.png(9, 9), "a.png").status()).isEqualTo(403);
    fields = Map.of("csrf", bella.token(PAGE), "name", "Half");
    var elsewhere = send(bella, "/shops/bella/settings", fields, Sketch.png(9, 9), "a.png");
    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.text()).contains("This form takes no files");
  }
}
