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

  /** The address behind the link that reads like this. */
  public String link(String text) {
    return html().select("a").stream()
        .filter(link -> link.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link " + text + " in " + text()))
        .attr("href");
  }

  /** Where it sends the browser, or nothing. */
  public String location() {
    return headers.firstValue("Location").orElse("");
  }
}
