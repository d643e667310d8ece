package convo.bookings;

import convo.database.EnumKey;
import java.util.Set;

/** Where a booking is on its way. */
public enum BookingStatus implements EnumKey {
  REQUESTED("Requested", "warning"),
  CONFIRMED("Confirmed", "info"),
  CHECKED_IN("Checked in", "accent"),
  COMPLETED("Completed", "success"),
  CANCELLED("Cancelled", "quiet"),
  NO_SHOW("No-show", "danger");

  /** It is still to be done, and holds its stylist's time. */
  public static final Set<BookingStatus> LIVE = Set.of(REQUESTED, CONFIRMED, CHECKED_IN);

  /** Nobody has come for it yet, so that it can be moved and cancelled. */
  public static final Set<BookingStatus> AHEAD = Set.of(REQUESTED, CONFIRMED);

  /** Somebody comes or has come for it. */
  public static final Set<BookingStatus> TAKING_PLACE =
      Set.of(REQUESTED, CONFIRMED, CHECKED_IN, COMPLETED);

  private final String label;
  private final String tone;

  BookingStatus(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public String label() {
    return label;
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
