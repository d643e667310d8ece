package convo.supportsession;

import convo.database.EnumKey;
import java.util.Optional;

/** What an owner says when support asks. */
public enum Answer implements EnumKey {
  APPROVED,
  REFUSED;

  public static Optional<Answer> named(String key) {
    return EnumKey.named(values(), key);
  }
}
