package convo;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the portal answered. */
public record Answer(int status, String body, HttpHeaders headers) {

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        new String(response.body(), StandardCharsets.UTF_8),
        response.headers());
  }

  public Document html() {
    return Jsoup.parse(body);
  }

  /** What a person reads on it. */
  public String text() {
    return html().text();
  }

  /** Where it sends the browser, or nothing. */
  public String location() {
    return headers.firstValue("Location").orElse("");
  }
}
