package convo.supportaccess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an owner says when support asks. */
public enum Answer {
  APPROVED,
  REFUSED;

  static Optional<Answer> named(String key) {
    return Arrays.stream(values()).filter(answer -> answer.key().equals(key)).findFirst();
  }

  /** The word in the database, in a form and in history. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
