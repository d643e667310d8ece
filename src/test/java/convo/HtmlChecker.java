package convo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/**
 * Holds a rendered page against the HTML standard, so that no page relies on a browser's goodwill.
 */
public final class HtmlChecker {
  private static final JsonMapper JSON = new JsonMapper();

  private HtmlChecker() {}

  /**
   * What the Nu HTML checker finds wrong in a whole page, each with the place; empty when nothing.
   */
  public static List<String> errors(String page) throws IOException, SAXException {
    return JSON.readTree(check(page))
        .get("messages")
        .valueStream()
        .filter(message -> message.get("type").asText().equals("error"))
        .map(HtmlChecker::sentence)
        .toList();
  }

  private static String check(String page) throws IOException, SAXException {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    checker.setForceHTML(true);
    checker.setNoLangDetect(true);
    return checker.validate(
        new ByteArrayInputStream(standard(page).getBytes(StandardCharsets.UTF_8)));
  }

  /** HTMX also reads its attributes with the prefix that the standard leaves to everyone. */
  private static String standard(String page) {
    return page.replaceAll("(\\s)hx-(?=[a-z-]+\\s*[=>\\s/])", "$1data-hx-");
  }

  private static String sentence(JsonNode message) {
    return "line %d: %s %s"
        .formatted(
            message.path("lastLine").asInt(),
            message.path("message").asText(),
            message.path("extract").asText());
  }
}
