package convo.shops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colour a shop may give its pages: a palette that stays readable in light and in dark. */
public enum Accent {
  ROSE,
  CORAL,
  AMBER,
  OLIVE,
  TEAL,
  OCEAN,
  INDIGO,
  PLUM,
  SLATE,
  INK;

  /** The accent of a stored or typed name such as {@code "rose"}. */
  public static Optional<Accent> named(String name) {
    return Arrays.stream(values()).filter(accent -> accent.key().equals(name)).findFirst();
  }

  /** The lower-case name: in the database, in a shop file and in the class {@code accent-rose}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return name().charAt(0) + key().substring(1);
  }
}
