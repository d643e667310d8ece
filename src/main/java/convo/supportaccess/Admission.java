package convo.supportaccess;

import convo.database.Keyed;

/** By which rule of the shop support was let in. */
public enum Admission implements Keyed {
  NOTICE("With notice, nobody had to answer"),
  APPROVAL("After an owner’s yes"),
  BREAK_GLASS("Against your setting, to stop harm");

  private final String label;

  Admission(String label) {
    this.label = label;
  }

  static Admission named(String key) {
    return Keyed.named(values(), key).orElseThrow();
  }

  public String label() {
    return label;
  }
}
