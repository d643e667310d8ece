package convo.scheduling;

/** What became of a step of a booking. */
public enum StepOutcome {
  DONE,
  /** It is not open (any more): somebody else was first, or it is not the time. */
  CLOSED,
  /** The time of a cancelled booking is somebody else's by now. */
  TIME_GONE
}
