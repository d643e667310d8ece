package convo.me;

import convo.database.EnumKey;
import java.util.Arrays;

/** From whom a shop has what it knows. */
public enum FieldSource implements EnumKey {
  CUSTOMER("customer", "From you"),
  SHOP("staff", "Written down by the shop"),
  SUPPORT("support", "Written down by Convo’s support"),
  IMPORT("system", "From an import");

  private final String actor;
  private final String label;

  FieldSource(String actor, String label) {
    this.actor = actor;
    this.label = label;
  }

  /** The source of a change that somebody made in this part, as history names it. */
  static FieldSource of(String actor) {
    return Arrays.stream(values()).filter(one -> one.actor.equals(actor)).findFirst().orElseThrow();
  }

  public String label() {
    return label;
  }
}
