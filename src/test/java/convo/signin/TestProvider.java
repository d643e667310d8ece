package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import convo.Answer;
import convo.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID Connect provider on this machine, on whose page anybody signs in as whom they say. */
final class TestProvider implements AutoCloseable {
  private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
  private final HttpClient browser = HttpClient.newHttpClient();

  private TestProvider() {
    server.start();
  }

  static TestProvider start() {
    return new TestProvider();
  }

  Map<String, String> settings() {
    return Map.of(
        "CONVO_OIDC_ISSUER", server.issuerUrl("people").toString(),
        "CONVO_OIDC_CLIENT", "convo",
        "CONVO_OIDC_SECRET", "between the two of us",
        "CONVO_OIDC_NAME", "Mundo");
  }

  /** The whole way: to the provider, signed in there, and back. */
  Answer signIn(Person person, String subject, String claims) {
    return person.get(callback(person, subject, claims));
  }

  /** The address that the provider sends the browser back to. */
  String callback(Person person, String subject, String claims) {
    var there = URI.create(person.get("/sign-in/oidc").location());
    var form = "username=" + encoded(subject) + "&claims=" + encoded(claims);
    var request =
        HttpRequest.newBuilder(there)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var back = browser.send(request, HttpResponse.BodyHandlers.ofString());
      var address = URI.create(back.headers().firstValue("Location").orElseThrow());
      return address.getRawPath() + "?" + address.getRawQuery();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static String verified(String email) {
    return "{\"email\": \"%s\", \"email_verified\": true}".formatted(email);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
