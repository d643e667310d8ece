package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import convo.web.Seal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with a key of this portal, so that whoever has a copy of the database has none
 * of them (AES-256 in Galois/Counter Mode; the nonce stands first).
 */
final class Encryption {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;

  private Encryption(SecretKeySpec key) {
    this.key = key;
  }

  /** Encryption for one purpose, which opens nothing of another. */
  static Encryption of(String secret, String purpose) {
    var key = Seal.of(secret, purpose).mark("encryption");
    return new Encryption(new SecretKeySpec(Base64.getUrlDecoder().decode(key), "AES"));
  }

  /**
   * Makes it unreadable to others.
   *
   * @param owner whose it is; for nobody else it opens
   */
  byte[] encrypt(String owner, byte[] content) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + encrypted.length).put(nonce).put(encrypted).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES", e);
    }
  }

  /** What was encrypted; empty when it was with another key, or for somebody else. */
  Optional<byte[]> decrypt(String owner, byte[] encrypted) {
    var nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, owner)
              .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(UTF_8));
    return cipher;
  }
}
