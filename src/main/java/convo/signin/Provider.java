package convo.signin;

import java.net.URI;

/**
 * An outside OpenID Connect provider by which people may sign in.
 *
 * @param issuer its address, exactly as it calls itself
 * @param client what it calls this portal
 * @param secret what this portal shows it
 * @param name what people call it, such as "Google"
 */
public record Provider(URI issuer, String client, String secret, String name) {

  /** Without the secret, wherever this is written. */
  @Override
  public String toString() {
    return "provider " + issuer;
  }
}
