package convo.bookings;

import static convo.words.Words.bookings;

import convo.database.EnumKey;
import convo.words.BookingsTexts;
import java.util.Set;
import java.util.function.Function;

/** Where a booking is on its way. */
public enum BookingStatus implements EnumKey {
  REQUESTED(BookingsTexts::requested, "warning"),
  CONFIRMED(BookingsTexts::confirmed, "info"),
  CHECKED_IN(BookingsTexts::checkedIn, "accent"),
  COMPLETED(BookingsTexts::completed, "success"),
  CANCELLED(BookingsTexts::cancelled, "quiet"),
  NO_SHOW(BookingsTexts::noShow, "danger");

  /** It is still to be done, and holds its stylist's time. */
  public static final Set<BookingStatus> LIVE = Set.of(REQUESTED, CONFIRMED, CHECKED_IN);

  /** Nobody has come for it yet, so that it can be moved and cancelled. */
  public static final Set<BookingStatus> AHEAD = Set.of(REQUESTED, CONFIRMED);

  /** Somebody comes or has come for it. */
  public static final Set<BookingStatus> TAKING_PLACE =
      Set.of(REQUESTED, CONFIRMED, CHECKED_IN, COMPLETED);

  private final Function<BookingsTexts, String> label;
  private final String tone;

  BookingStatus(Function<BookingsTexts, String> label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public String label() {
    return label.apply(bookings());
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
