package convo.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that goes by one word in the database, in addresses, in forms and in files: its name
 * in small letters.
 */
public interface EnumKey {
  /** As Java names it. */
  String name();

  /** The word: "checked_in" of {@code CHECKED_IN}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one among the constants that goes by the word. */
  static <K extends EnumKey> Optional<K> named(K[] constants, String key) {
    return Arrays.stream(constants).filter(constant -> constant.key().equals(key)).findFirst();
  }
}
