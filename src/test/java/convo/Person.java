package convo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Somebody with a browser of her own: keeps cookies, sends the token of the forms, follows nothing
 * by herself.
 */
public final class Person {
  private final URI portal;
  private final Map<String, String> always;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  /** Of each session that this browser has had. */
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  public Person(URI portal) {
    this(portal, Map.of());
  }

  /** Whose browser, or the proxy before the portal, says this with every request. */
  public Person(URI portal, Map<String, String> always) {
    this.portal = portal;
    this.always = always;
    this.client =
        HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
  }

  /** Who has signed in already. */
  Person with(Map<String, String> kept) {
    kept.forEach((name, value) -> {
      var cookie = new HttpCookie(name, value);
      cookie.setDomain(
          portal.getHost().contains(".") ? portal.getHost() : portal.getHost() + ".local");
      cookie.setPath("/");
      cookie.setVersion(0);
      cookies.getCookieStore().add(portal, cookie);
    });
    return this;
  }

  /** Signs in as people do: with the form. */
  public Person signedIn(String email, String password) {
    return signedIn(email, password, () -> {});
  }

  /**
   * As {@link #signedIn(String, String)}.
   *
   * @param beforeCode what is done once the second step is asked for
   */
  Person signedIn(String email, String password, Runnable beforeCode) {
    var answer = post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    if (answer.status() != 303 && answer.status() != 302) {
      throw new AssertionError(
          "cannot sign in as " + email + ": " + answer.status() + " " + answer.text());
    }
    if (answer.location().startsWith("/sign-in/second-factor")) {
      beforeCode.run();
      typeTheDemosCode();
    }
    return this;
  }

  /** Who has a second factor of their own stays where it is asked for. */
  private void typeTheDemosCode() {
    var page = "/sign-in/second-factor";
    var code = get(page).html().select("output").text();
    if (!code.isEmpty() && post(page, page, Map.of("code", code)).status() != 303) {
      throw new AssertionError("the demo's code " + code + " is refused");
    }
  }

  public Answer get(String path) {
    return send("GET", path, "", Map.of());
  }

  /** Asks as HTMX does for the part of a page that has this id. */
  public Answer getPart(String path, String id) {
    return send("GET", path, "", Map.of("HX-Request", "true", "HX-Target", id));
  }

  /** Sends the fields with the token of this session. */
  public Answer post(String path, Map<String, String> fields) {
    return send("POST", path, form(withToken(fields, token())), Map.of());
  }

  /** Sends the fields as they are encoded here, also several of one name, with a token. */
  public Answer postBody(String path, String body) {
    return send("POST", path, body + "&csrf=" + encoded(token()), Map.of());
  }

  /** Sends the fields with the token of the page that holds the form. */
  public Answer post(String page, String path, Map<String, String> fields) {
    return send("POST", path, form(withToken(fields, token(page))), Map.of());
  }

  /** Sends a form as HTMX does, to be answered with the part of the page that has this id. */
  public Answer postPart(String path, String id, Map<String, String> fields) {
    var headers = Map.of("HX-Request", "true", "HX-Target", id);
    return send("POST", path, form(withToken(fields, token())), headers);
  }

  /** Sends the form of a page as it stands there, with this typed into it. */
  public Answer submit(Answer page, String selector, Map<String, String> typed) {
    var form =
        page.html().select(selector).forms().stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form: " + page.status() + " " + page.text()));
    var sent = new StringBuilder();
    for (var field : form.formData()) {
      if (!typed.containsKey(field.key())) {
        sent.append(form(Map.of(field.key(), field.value()))).append('&');
      }
    }
    return send("POST", form.attr("action"), sent + form(typed), Map.of());
  }

  /** Sends exactly this. */
  public Answer send(String method, String path, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(portal.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    always.forEach(request::header);
    headers.forEach(request::header);
    try {
      return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What the browser keeps, by name. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
  }

  /** The token that the forms of a page carry. */
  public String token(String page) {
    var field = Jsoup.parse(get(page).body()).selectFirst("input[name=csrf]");
    if (field == null) {
      throw new AssertionError("no form on " + page);
    }
    return field.attr("value");
  }

  /** That of any page: it hangs on the session alone. */
  private String token() {
    var key = cookies().get("session");
    return key == null ? token("/places") : tokens.computeIfAbsent(key, seen -> token("/places"));
  }

  private static Map<String, String> withToken(Map<String, String> fields, String token) {
    var all = new LinkedHashMap<>(fields);
    all.put("csrf", token);
    return all;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
