package convo.supportaccess;

import convo.database.EnumKey;

/** By which rule of the shop support was let in. */
public enum Admission implements EnumKey {
  NOTICE("With notice, nobody had to answer"),
  APPROVAL("After an owner’s yes"),
  BREAK_GLASS("Against your setting, to stop harm");

  private final String label;

  Admission(String label) {
    this.label = label;
  }

  static Admission named(String key) {
    return EnumKey.named(values(), key).orElseThrow();
  }

  public String label() {
    return label;
  }
}
