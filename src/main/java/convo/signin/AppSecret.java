package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret that a person's authenticator app shares with us and the codes that both make of it:
 * six digits, new with every step of 30 seconds (RFC 6238 with SHA-1, which every app knows).
 */
public final class AppSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();
  private static final int SECRET_BYTES = 20;
  private static final long STEP_SECONDS = 30;
  private final byte[] secret;

  private AppSecret(byte[] secret) {
    this.secret = secret;
  }

  static AppSecret of(byte[] secret) {
    return new AppSecret(secret.clone());
  }

  /** A new one, of 160 random bits (RFC 4226, section 4). */
  static AppSecret fresh() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new AppSecret(secret);
  }

  static long step(Instant at) {
    return at.getEpochSecond() / STEP_SECONDS;
  }

  byte[] secret() {
    return secret.clone();
  }

  String code(long step) {
    try {
      return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key", e);
    }
  }

  /** The step whose code was typed: this one, or its neighbours, for clocks that are not right. */
  Optional<Long> step(String typed, Instant now) {
    var here = step(now);
    return LongStream.of(here, here - 1, here + 1)
        .filter(step -> isSame(code(step), typed))
        .boxed()
        .findFirst();
  }

  /** The secret as one types it into an app. */
  String text() {
    return new Base32().encodeToString(secret);
  }

  /** What the QR picture tells an app (the key URI that all of them read). */
  String link(String email) {
    return "otpauth://totp/Convo:%s?secret=%s&issuer=Convo"
        .formatted(URLEncoder.encode(email, UTF_8).replace("+", "%20"), text());
  }

  private static boolean isSame(String code, String typed) {
    return MessageDigest.isEqual(code.getBytes(UTF_8), typed.getBytes(UTF_8));
  }
}
