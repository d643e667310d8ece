package convo.scheduling;

import convo.availability.Reason;
import convo.availability.SlotAnswer.Slot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a wish to book or to move a visit. */
public sealed interface BookingOutcome {
  /**
   * It stands.
   *
   * @param changed false where it stood so already, such as when a form is sent twice
   */
  record Done(UUID booking, boolean changed) implements BookingOutcome {}

  /** It would be against the shop's own rules, which its people may break after a second yes. */
  record Breaks(Reason reason) implements BookingOutcome {}

  /**
   * The time is not to be had.
   *
   * @param reason empty for a start that is not among those of the shop
   * @param nearest the three starts around it that are, in order
   */
  record Taken(Optional<Reason> reason, List<Slot> nearest) implements BookingOutcome {}

  /** A service, or who was to do it, is not offered any more. */
  record NotOffered() implements BookingOutcome {}

  /** The customer has as many visits ahead as the shop allows. */
  record TooMany(int most) implements BookingOutcome {}

  /** The customer may not move it any more. */
  record TooLate() implements BookingOutcome {}

  /** Somebody else has changed the booking, or it cannot be moved any more. */
  record Overtaken() implements BookingOutcome {}
}
