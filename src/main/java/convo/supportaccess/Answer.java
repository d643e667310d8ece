package convo.supportaccess;

import convo.database.Keyed;
import java.util.Optional;

/** What an owner says when support asks. */
public enum Answer implements Keyed {
  APPROVED,
  REFUSED;

  static Optional<Answer> named(String key) {
    return Keyed.named(values(), key);
  }
}
