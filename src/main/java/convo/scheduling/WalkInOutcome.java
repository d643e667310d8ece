package convo.scheduling;

import convo.profiles.ProfileOutcome.EmailTaken;

/** What became of a wish to book for somebody new. */
sealed interface WalkInOutcome {
  /** Somebody has the address at this shop already. */
  record Known(EmailTaken by) implements WalkInOutcome {}

  /** As for any customer; they are one now only if it was booked. */
  record Tried(BookingOutcome outcome) implements WalkInOutcome {}
}
