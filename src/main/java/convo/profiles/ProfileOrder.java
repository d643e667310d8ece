package convo.profiles;

import static convo.words.Words.profiles;

import convo.words.ProfilesTexts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The orders in which the list can stand, each on a column with an index of its own. */
public enum ProfileOrder {
  LAST_VISIT(ProfilesTexts::newestVisit, "recency", "timestamptz", "desc", "<"),
  NAME(ProfilesTexts::name, "sort_name", "text", "asc", ">"),
  SPEND(ProfilesTexts::highestSpend, "total_spend_cents", "bigint", "desc", "<"),
  NO_SHOWS(ProfilesTexts::mostNoShows, "no_show_count", "bigint", "desc", "<");

  /** As the column has it for those who have not come yet. */
  private static final Instant NEVER = Instant.parse("1900-01-01T00:00:00Z");

  private final Function<ProfilesTexts, String> label;
  private final String column;
  private final String type;
  private final String direction;
  private final String beyond;

  ProfileOrder(
      Function<ProfilesTexts, String> label,
      String column,
      String type,
      String direction,
      String beyond) {
    this.label = label;
    this.column = column;
    this.type = type;
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
    return label.apply(profiles());
  }

  /** The value of a profile that it is ordered by, as an address holds it. */
  String place(ProfileSummary profile) {
    var figures = profile.figures();
    return switch (this) {
      case LAST_VISIT -> figures.lastBookingAt().orElse(NEVER).toString();
      case NAME -> profile.sortName();
      case SPEND -> Long.toString(figures.spendCents());
      case NO_SHOWS -> Integer.toString(figures.noShows());
    };
  }

  /** The value in an address; empty for what no profile is ordered by. */
  Optional<Object> value(String place) {
    try {
      return Optional.of(
          switch (this) {
            case LAST_VISIT -> Instant.parse(place.replaceFirst("^[+-].*", ""));
            case NAME -> place;
            case SPEND, NO_SHOWS -> Long.valueOf(place);
          });
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** The type of the column. */
  String type() {
    return type;
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
