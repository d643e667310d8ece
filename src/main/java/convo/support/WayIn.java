package convo.support;

import convo.database.EnumKey;
import convo.settings.SupportAccess;

/** By which rule of the shop a support session may begin. */
public enum WayIn implements EnumKey {
  NOTICE("With notice"),
  APPROVAL("After an owner’s yes"),
  BREAK_GLASS("In an emergency");

  private final String label;

  WayIn(String label) {
    this.label = label;
  }

  /** What a shop's rule lets support in by. */
  static WayIn through(SupportAccess rule) {
    return switch (rule) {
      case NOTICE -> NOTICE;
      case APPROVAL -> APPROVAL;
      case OFF -> BREAK_GLASS;
    };
  }

  static WayIn of(String key) {
    return EnumKey.named(values(), key).orElseThrow();
  }

  public String label() {
    return label;
  }
}
