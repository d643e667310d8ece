package convo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that opens something: a session's key in a cookie, an invitation in a link. The database
 * keeps only its SHA-256, which is enough for 256 random bits.
 */
public record Token(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  public static Token fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that somebody sent, unless it has not even the shape of one. */
  public static Optional<Token> of(String sent) {
    return SHAPE.matcher(sent).matches() ? Optional.of(new Token(sent)) : Optional.empty();
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Keeps the secret out of logs and messages. */
  @Override
  public String toString() {
    return "Token";
  }
}
