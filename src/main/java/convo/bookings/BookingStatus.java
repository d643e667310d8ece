package convo.bookings;

import java.util.Arrays;
import java.util.Locale;

/** Where a booking is on its way. */
public enum BookingStatus {
  REQUESTED("Requested", "warning"),
  CONFIRMED("Confirmed", "info"),
  CHECKED_IN("Checked in", "accent"),
  COMPLETED("Completed", "success"),
  CANCELLED("Cancelled", "quiet"),
  NO_SHOW("No-show", "danger");

  private final String label;
  private final String tone;

  BookingStatus(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  /**
   * The status of a word in the database.
   *
   * @throws java.util.NoSuchElementException when there is no such status
   */
  public static BookingStatus named(String key) {
    return Arrays.stream(values())
        .filter(status -> status.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** The word in the database, in addresses and in shop files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
