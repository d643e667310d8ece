package convo.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks short texts with a key of this portal, so that a cookie or a token cannot be made up. */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  private Seal(SecretKeySpec key) {
    this.key = key;
  }

  /** A seal for one purpose: its marks are worth nothing for another. */
  public static Seal of(String secret, String purpose) {
    var portal = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    return new Seal(new SecretKeySpec(hmac(portal, purpose), ALGORITHM));
  }

  public String mark(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
  }

  public boolean matches(String text, String mark) {
    return MessageDigest.isEqual(
        mark(text).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
