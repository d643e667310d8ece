package convo.shops;

import static convo.words.Words.shops;

import convo.database.EnumKey;
import convo.words.ShopsTexts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** One for each place of a list, until they begin anew. */
  public static Accent at(int place) {
    return values()[place % values().length];
  }

  /** The first of those that are worn least often, so that people are told apart. */
  public static Accent free(List<Accent> worn) {
    return Stream.of(values())
        .min(Comparator.comparing(accent -> Collections.frequency(worn, accent)))
        .orElseThrow();
  }

  public String label() {
    return label.apply(shops());
  }
}
