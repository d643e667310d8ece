package convo.shops;

import convo.web.NormalText;

/** Tells whether two names are one to people, whatever the case, the width and the blanks. */
public final class SameName {
  private SameName() {}

  public static boolean of(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** The form in which the same names are the same. */
  public static String folded(String name) {
    return NormalText.plain(name).replaceAll("\\s+", " ");
  }
}
