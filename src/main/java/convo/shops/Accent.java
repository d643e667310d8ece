package convo.shops;

import static convo.words.Words.shops;

import convo.database.EnumKey;
import convo.words.ShopsTexts;
import java.util.Optional;
import java.util.function.Function;

/** The colour a shop may give its pages: a palette that stays readable in light and in dark. */
public enum Accent implements EnumKey {
  ROSE(ShopsTexts::rose),
  CORAL(ShopsTexts::coral),
  AMBER(ShopsTexts::amber),
  OLIVE(ShopsTexts::olive),
  TEAL(ShopsTexts::teal),
  OCEAN(ShopsTexts::ocean),
  INDIGO(ShopsTexts::indigo),
  PLUM(ShopsTexts::plum),
  SLATE(ShopsTexts::slate),
  INK(ShopsTexts::ink);

  private final Function<ShopsTexts, String> label;

  Accent(Function<ShopsTexts, String> label) {
    this.label = label;
  }

  /** The accent of a stored or typed name such as {@code "rose"}. */
  public static Optional<Accent> named(String name) {
    return EnumKey.named(values(), name);
  }

  public String label() {
    return label.apply(shops());
  }
}
