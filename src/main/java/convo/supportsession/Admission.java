package convo.supportsession;

import convo.database.EnumKey;

/** By which rule of the shop support is let in. */
public enum Admission implements EnumKey {
  /** The owners are told, and need not answer. */
  NOTICE,
  /** After an owner's yes. */
  APPROVAL,
  /** Against the shop's rule, to stop harm. */
  BREAK_GLASS;

  /** What a shop's rule lets support in by. */
  public static Admission under(SupportRule rule) {
    return switch (rule) {
      case NOTICE -> NOTICE;
      case APPROVAL -> APPROVAL;
      case OFF -> BREAK_GLASS;
    };
  }
}
