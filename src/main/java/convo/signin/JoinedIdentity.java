package convo.signin;

import static convo.words.Words.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * An identity with an outside provider that opens an account.
 *
 * @param provider what people call the provider, or its host if this portal knows it no more
 * @param email how the provider called the person when it was joined; empty when it did not say
 */
public record JoinedIdentity(UUID id, String provider, String email, Instant since) {

  /** Which of several it is, as a person tells them apart. */
  public String label() {
    return label(provider, email);
  }

  static String label(String provider, String email) {
    return email.isEmpty() ? provider : signin().joinedAs(provider, email);
  }
}
