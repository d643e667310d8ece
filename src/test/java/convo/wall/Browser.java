package convo.wall;

import convo.Answer;
import convo.TestDatabase;
import convo.web.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends exactly what it is told, with the session of one person and the token of her forms, and
 * keeps nothing: every request comes from the same standing.
 */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Seal SEAL = Seal.of(TestDatabase.SECRET, "csrf");

  private final URI portal;
  private final String cookie;
  private final String token;

  private Browser(URI portal, String name, String value) {
    this.portal = portal;
    this.cookie = name + "=" + value;
    this.token = SEAL.mark(value);
  }

  public static Browser of(URI portal, String sessionKey) {
    return new Browser(portal, "session", sessionKey);
  }

  public static Browser ofGuest(URI portal) {
    return new Browser(portal, "csrf", "a-guest");
  }

  public Answer get(String address, String... headers) {
    return send("GET", address, "", headers);
  }

  /** Posts the fields and the token. */
  public Answer post(String address, Map<String, String> fields, String... headers) {
    return send("POST", address, form(fields), headers);
  }

  /** The token goes in a header, so that the body is exactly this. */
  public Answer send(String method, String address, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(portal.resolve(address))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .header("X-CSRF-Token", token);
    for (var at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return send(request.build(), 3);
  }

  /**
   * A server may close a connection at the moment in which it is used again, most of all after a
   * request that it could not read. Nothing of the next request was taken then, so it is sent anew.
   */
  private static Answer send(HttpRequest request, int tries) {
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer.headers());
    } catch (IOException failure) {
      if (tries > 1 && String.valueOf(failure.getMessage()).contains("received no bytes")) {
        return send(request, tries - 1);
      }
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
