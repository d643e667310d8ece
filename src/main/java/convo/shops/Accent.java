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
  ROSE(ShopsTexts::rose, "#a62b4b", "#ffe6e8"),
  CORAL(ShopsTexts::coral, "#a33321", "#fee7e2"),
  AMBER(ShopsTexts::amber, "#854f02", "#fbe9d8"),
  OLIVE(ShopsTexts::olive, "#556011", "#ebf0db"),
  TEAL(ShopsTexts::teal, "#04665e", "#dbf3ef"),
  OCEAN(ShopsTexts::ocean, "#03608b", "#dbf0ff"),
  INDIGO(ShopsTexts::indigo, "#474fb6", "#e7ecff"),
  PLUM(ShopsTexts::plum, "#8a3d85", "#f9e6f7"),
  SLATE(ShopsTexts::slate, "#3f4f60", "#e8edf3"),
  INK(ShopsTexts::ink, "#29231e", "#eeecea");

  private final Function<ShopsTexts, String> label;
  private final String strong;
  private final String soft;

  Accent(Function<ShopsTexts, String> label, String strong, String soft) {
    this.label = label;
    this.strong = strong;
    this.soft = soft;
  }

  /** The dark one of its colours in the light, "#a62b4b", as the style sheet has it. */
  public String strong() {
    return strong;
  }

  /** The pale one, on which the name of a shop stands. */
  public String soft() {
    return soft;
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
