package convo.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders in which the list can stand, each on a column with an index of its own. */
public enum ProfileOrder {
  LAST_VISIT("Newest visit first", "recency", "desc", "<"),
  NAME("Name", "sort_name", "asc", ">"),
  SPEND("Highest spend first", "total_spend_cents", "desc", "<"),
  NO_SHOWS("Most no-shows first", "no_show_count", "desc", "<");

  private final String label;
  private final String column;
  private final String direction;
  private final String beyond;

  ProfileOrder(String label, String column, String direction, String beyond) {
    this.label = label;
    this.column = column;
    this.direction = direction;
    this.beyond = beyond;
  }

  public static Optional<ProfileOrder> named(String key) {
    return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
  }

  /** The word in the address: "last-visit", "name", "spend", "no-shows". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }

  String column() {
    return column;
  }

  String direction() {
    return direction;
  }

  /** The comparison that holds for all rows after a given one. */
  String beyond() {
    return beyond;
  }
}
