package convo.supportsession;

import convo.database.EnumKey;
import java.util.Optional;

/** How Convo's support may step into a shop, which its owners decide. */
public enum SupportRule implements EnumKey {
  /** It may; the owners are told. */
  NOTICE,
  /** An owner is asked first. */
  APPROVAL,
  /** It may not, but in an emergency. */
  OFF;

  public static Optional<SupportRule> named(String key) {
    return EnumKey.named(values(), key);
  }
}
