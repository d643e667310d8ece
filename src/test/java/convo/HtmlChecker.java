package convo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.json.Serializer;
import nu.validator.messages.JsonMessageEmitter;
import nu.validator.messages.MessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Holds a rendered page against the HTML standard, so that no page relies on a browser's goodwill.
 */
public final class HtmlChecker {
  private static final JsonMapper JSON = new JsonMapper();

  /** Has read the standard's schema, which takes longer than to check a page. */
  private static final SimpleDocumentValidator CHECKER = checker();

  private HtmlChecker() {}

  private static SimpleDocumentValidator checker() {
    try {
      var checker = new SimpleDocumentValidator(true, false, false);
      checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
      return checker;
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

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

  private static synchronized String check(String page) throws IOException, SAXException {
    var found = new ByteArrayOutputStream();
    var messages = messages(new JsonMessageEmitter(new Serializer(found), null, false, null));
    CHECKER.setUpValidatorAndParsers(messages, false, false);
    CHECKER.checkHtmlInputSource(
        new InputSource(new ByteArrayInputStream(standard(page).getBytes(StandardCharsets.UTF_8))));
    messages.end("", "", "");
    return found.toString(StandardCharsets.UTF_8);
  }

  private static MessageEmitterAdapter messages(MessageEmitter emitter) throws SAXException {
    var source = CHECKER.getSourceCode();
    var messages =
        new MessageEmitterAdapter(
            null, source, true, new ImageCollector(source), 0, false, emitter);
    messages.setHtml(true);
    messages.start(null);
    return messages;
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
