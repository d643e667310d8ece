package convo.me;

import static convo.words.Words.me;

import convo.database.EnumKey;
import convo.words.MeTexts;
import java.util.Arrays;
import java.util.function.Function;

/** From whom a shop has what it knows. */
public enum FieldSource implements EnumKey {
  CUSTOMER("customer", MeTexts::fromYou),
  SHOP("staff", MeTexts::fromShop),
  SUPPORT("support", MeTexts::fromSupport),
  IMPORT("system", MeTexts::fromImport);

  private final String actor;
  private final Function<MeTexts, String> label;

  FieldSource(String actor, Function<MeTexts, String> label) {
    this.actor = actor;
    this.label = label;
  }

  /** The source of a change that somebody made in this part, as history names it. */
  static FieldSource of(String actor) {
    return Arrays.stream(values()).filter(one -> one.actor.equals(actor)).findFirst().orElseThrow();
  }

  public String label() {
    return label.apply(me());
  }
}
