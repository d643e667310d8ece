package convo.shops;

import convo.database.EnumKey;
import java.util.Optional;

/** The colour a shop may give its pages: a palette that stays readable in light and in dark. */
public enum Accent implements EnumKey {
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
    return EnumKey.named(values(), name);
  }

  public String label() {
    return name().charAt(0) + key().substring(1);
  }
}
