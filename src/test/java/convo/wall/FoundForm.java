package convo.wall;

import convo.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A form on a page, filled in as a person would: what stood in it, and something sensible where
 * nothing did.
 *
 * @param fields what is sent when nothing is tampered with; a file is nothing that is typed
 * @param open the fields that take a text of one's own
 */
public record FoundForm(
    String person,
    String page,
    Route route,
    String action,
    Map<String, String> fields,
    Set<String> open) {

  static FoundForm of(Street street, String person, String page, Element form) {
    var isRead = form.is("form") && !form.attr("method").equalsIgnoreCase("post");
    var action =
        Stream.of(form.attr("action"), form.attr("hx-post"), page)
            .filter(address -> !address.isEmpty())
            .findFirst()
            .orElseThrow()
            .split("#")[0];
    var method = isRead ? "GET" : "POST";
    var route =
        street.routes().stream()
            .filter(known -> known.method().equals(method) && known.isAt(action))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("No address for a form of " + page + ": " + action));
    return new FoundForm(person, page, route, action, filled(form), open(form));
  }

  /** Two forms of one kind go to the same address with the same fields. */
  String kind() {
    return route + " " + fields.keySet();
  }

  public Answer send(Street street, Map<String, String> changed, String... headers) {
    return sendBody(street, Browser.form(changed), headers);
  }

  public Answer sendBody(Street street, String body, String... headers) {
    var browser = street.browser(person);
    return route.isRead()
        ? browser.get(action.split("\\?")[0] + "?" + body, headers)
        : browser.send("POST", action, body, headers);
  }

  private static Map<String, String> filled(Element form) {
    var fields = new LinkedHashMap<String, String>();
    var hasPlainButton = !form.select("button[type=submit]:not([name])").isEmpty();
    for (var field :
        form.select(
            "input[name]:not([type=file]), select[name], textarea[name]"
                + (hasPlainButton ? "" : ", button[name]"))) {
      var name = field.attr("name");
      var isTickable = field.is("[type=checkbox], [type=radio]");
      if (!name.equals("csrf")
          && (!isTickable || field.hasAttr("checked") || !fields.containsKey(name))) {
        fields.put(name, value(field));
      }
    }
    return fields;
  }

  private static Set<String> open(Element form) {
    return Set.copyOf(
        form.select(
                "textarea[name], input[name]:not([type=hidden], [type=checkbox], [type=radio], [type=file])")
            .eachAttr("name"));
  }

  private static String value(Element field) {
    var stands =
        switch (field.normalName()) {
          case "select" -> chosen(field);
          case "textarea" -> field.wholeText();
          default -> field.attr("value");
        };
    return stands.isEmpty() ? typed(field) : stands;
  }

  private static String chosen(Element select) {
    return select.select("option[selected], option[value]:not([value=''])").stream()
        .map(option -> option.attr("value"))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String typed(Element field) {
    return switch (field.attr("type")) {
      case "email" -> "mia@example.com";
      case "tel" -> "+4930901899";
      case "number" -> "1";
      case "date" -> field.attr("name").startsWith("birth") ? "1990-04-01" : "2026-04-01";
      case "time" -> "10:00";
      case "datetime-local" -> "2026-04-01T10:00";
      case "password" -> "a long enough secret";
      default -> field.attr("name").contains("email") ? "mia@example.com" : "Mia";
    };
  }
}
