package convo.signin;

import convo.access.ReturnUrl;
import java.util.regex.Pattern;

/**
 * A person's way to the provider and back, of which the browser carries what must be known again.
 *
 * @param state comes back in the address: the answer belongs to this browser
 * @param nonce comes back inside the signed answer: it was made for this round trip
 * @param verifier shown with the code: who asked is who fetches (RFC 7636)
 * @param next where the person wanted to go, as it came
 */
record RoundTrip(String state, String nonce, String verifier, String next) {
  private static final Pattern SPACE = Pattern.compile(" ");

  String packed() {
    return String.join(" ", state, nonce, verifier, ReturnUrl.of(next).orElse(""));
  }

  static RoundTrip unpacked(String text) {
    var parts = SPACE.split(text, 4);
    return new RoundTrip(parts[0], parts[1], parts[2], parts[3]);
  }
}
