package convo.talk;

import java.util.Locale;

/** Whether somebody agrees to what was said before. A correction is a no that says more. */
public enum Reply {
  YES,
  NO;

  /** Such as "yes". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
