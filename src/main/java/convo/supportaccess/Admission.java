package convo.supportaccess;

import java.util.Arrays;
import java.util.Locale;

/** By which rule of the shop support was let in. */
public enum Admission {
  NOTICE("With notice, nobody had to answer"),
  APPROVAL("After an owner’s yes"),
  BREAK_GLASS("Against your setting, to stop harm");

  private final String label;

  Admission(String label) {
    this.label = label;
  }

  static Admission named(String key) {
    return Arrays.stream(values())
        .filter(admission -> admission.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElseThrow();
  }

  public String label() {
    return label;
  }
}
