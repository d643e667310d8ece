import convo.database.CannotStart;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs a person in by the portal's own form, as she would. */
final class Browser {
  private static final Pattern SET = Pattern.compile("(?im)^set-cookie: *([^=]+)=([^;\\r]*)");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
  private static final Pattern PROFILE = Pattern.compile("/customers/([0-9a-f-]{36})\"");

  private final String host;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * Who is signed in.
   *
   * @param shop its slug; empty for a customer
   * @param profile somebody whom the shop knows
   */
  record Visitor(String cookie, String shop, String profile) {
    String path(PageKind kind) {
      return kind.path().replace("{shop}", shop).replace("{profile}", profile);
    }
  }

  Browser(String host) {
    this.host = host;
  }

  /**
   * @param network where it is said to come from, each its own, so that nobody is taken for one who
   *     guesses
   */
  Visitor signIn(int port, String email, String shop, int network) throws IOException {
    try (var wire = new Wire(port)) {
      wire.ask(Wire.get(host, "/sign-in", ""));
      keep(wire);
      var token = TOKEN.matcher(new String(wire.body(), StandardCharsets.UTF_8));
      var form =
          "email=%s&password=%s&csrf=%s"
              .formatted(
                  encoded(email),
                  encoded(Premises.PASSWORD),
                  token.find() ? encoded(token.group(1)) : "");
      var status = wire.ask(post(form, network));
      if (status != 303) {
        throw new CannotStart("%s cannot sign in: the portal answers %d.".formatted(email, status));
      }
      keep(wire);
      return new Visitor(cookie(), shop, shop.isEmpty() ? "" : profile(wire, shop));
    }
  }

  private byte[] post(String form, int network) {
    return """
    POST /sign-in HTTP/1.1\r
    Host: %s\r
    Cookie: %s\r
    X-Forwarded-For: 10.%d.%d.1\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(host, cookie(), network / 256, network % 256, form.length(), form)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String profile(Wire wire, String shop) throws IOException {
    wire.ask(Wire.get(host, "/shops/" + shop + "/customers", cookie()));
    var found = PROFILE.matcher(new String(wire.body(), StandardCharsets.UTF_8));
    return found.find() ? found.group(1) : "";
  }

  private void keep(Wire wire) {
    var set = SET.matcher(wire.head());
    while (set.find()) {
      cookies.put(set.group(1), set.group(2));
    }
  }

  private String cookie() {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
