package convo;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** What the form of the page would send as it stands. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    for (var field : html().select("main form [name]:not([name=csrf])")) {
      var isTick = field.is("[type=checkbox], [type=radio]");
      if (!isTick || field.hasAttr("checked")) {
        var value =
            field.is("select") ? field.select("option[selected]").attr("value") : field.val();
        fields.put(field.attr("name"), value);
      }
    }
    return fields;
  }
}
