package convo.bookings;

import java.util.Arrays;
import java.util.Locale;

/** Where a booking is on its way. */
public enum BookingStatus {
  REQUESTED("Requested"),
  CONFIRMED("Confirmed"),
  CHECKED_IN("Checked in"),
  COMPLETED("Completed"),
  CANCELLED("Cancelled"),
  NO_SHOW("No-show");

  private final String label;

  BookingStatus(String label) {
    this.label = label;
  }

  /**
   * The status of a word in the database.
   *
   * @throws java.util.NoSuchElementException when there is no such status
   */
  public static BookingStatus named(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst().orElseThrow();
  }

  /** The word in the database, in addresses and in shop files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
