package convo.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A password that every node computes from the one secret, so that none has to be kept or sent. */
final class DerivedPassword {
  private DerivedPassword() {}

  static String of(String secret, String role) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var password = mac.doFinal(("database role " + role).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(password);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
