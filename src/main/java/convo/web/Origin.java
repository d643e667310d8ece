package convo.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where this portal is reached: the host of its base URL and, in the demo, this machine by any of
 * its names. Nothing else in a Host or Origin header is believed.
 */
record Origin(URI baseUrl, boolean demo) {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  boolean isSecure() {
    return "https".equals(baseUrl.getScheme());
  }

  /** Whether a Host header names this portal. */
  boolean isOurs(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return hosts().contains(name) || (demo && LOOPBACK.matcher(name).matches());
  }

  /** Whether an Origin header is the page's own, given the Host that was already believed. */
  boolean isSame(String origin, String host) {
    var scheme = hosts().contains(host.toLowerCase(Locale.ROOT)) ? baseUrl.getScheme() : "http";
    return origin.equalsIgnoreCase(scheme + "://" + host);
  }

  private Set<String> hosts() {
    var authority = baseUrl.getAuthority().toLowerCase(Locale.ROOT);
    return baseUrl.getPort() < 0
        ? Set.of(authority, authority + (isSecure() ? ":443" : ":80"))
        : Set.of(authority);
  }
}
