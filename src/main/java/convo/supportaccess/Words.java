package convo.supportaccess;

import java.util.Locale;

/** Turns a key such as {@code slotStep} or {@code time-off} into words: "Slot step", "Time off". */
final class Words {
  private Words() {}

  static String of(String key) {
    var words =
        key.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
            .replaceAll("[-_]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
