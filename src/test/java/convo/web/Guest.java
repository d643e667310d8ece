package convo.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody without a session whose browser holds the cookie and the token of a page of ours. */
final class Guest {
  private static final String VALUE = "a-value-of-a-guest";
  private final TestSite site;

  Guest(TestSite site) {
    this.site = site;
  }

  /** The token that belongs to the guest's cookie. */
  static String token() {
    return Seal.of(TestSite.DEMO.secret(), "csrf").mark(VALUE);
  }

  HttpResponse<String> posts(String path, String body, String... headers) {
    return send(path, "application/x-www-form-urlencoded", body, headers);
  }

  HttpResponse<String> send(String path, String type, String body, String... headers) {
    var request =
        site.request(path, headers)
            .header("Content-Type", type)
            .header("Cookie", "csrf=" + VALUE)
            .header("X-CSRF-Token", token());
    return site.send(request.POST(BodyPublishers.ofString(body)));
  }
}
