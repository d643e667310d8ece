package convo.shops;

import convo.web.NormalText;
import java.util.LinkedHashMap;
import java.util.List;

/** Tells whether two names are one to people, whatever the case, the width and the blanks. */
public final class SameName {
  private SameName() {}

  public static boolean of(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** Each name once, as it is written first. */
  public static List<String> once(List<String> names) {
    var first = new LinkedHashMap<String, String>();
    names.forEach(name -> first.putIfAbsent(folded(name), name));
    return List.copyOf(first.values());
  }

  /** The form in which the same names are the same. */
  public static String folded(String name) {
    return NormalText.plain(name).replaceAll("\\s+", " ");
  }
}
