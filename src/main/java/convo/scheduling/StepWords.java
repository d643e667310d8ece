package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.bookings.BookingStep;

/** How the steps of a booking are called and told. */
public final class StepWords {
  private StepWords() {}

  /** The last part of its address. */
  public static String noun(BookingStep step) {
    return switch (step) {
      case CONFIRM -> "confirmation";
      case DECLINE -> "refusal";
      case CHECK_IN -> "check-in";
      case COMPLETE -> "completion";
      case MISS -> "no-show";
      case CANCEL, WITHDRAW -> "cancellation";
    };
  }

  public static String button(BookingStep step) {
    return switch (step) {
      case CONFIRM -> scheduling().confirm();
      case DECLINE -> scheduling().decline();
      case CHECK_IN -> scheduling().checkIn();
      case COMPLETE -> scheduling().complete();
      case MISS -> scheduling().miss();
      case CANCEL, WITHDRAW -> scheduling().cancel();
    };
  }

  /** What is asked before it, of those that their customer will not like. */
  static String question(BookingStep step, String name) {
    return step == BookingStep.MISS
        ? scheduling().missAsk(name)
        : step == BookingStep.DECLINE
            ? scheduling().declineAsk(name)
            : scheduling().cancelAsk(name);
  }

  /** What follows from it. */
  static String consequence(BookingStep step, String when) {
    return step == BookingStep.MISS
        ? scheduling().missLead(when)
        : step == BookingStep.DECLINE
            ? scheduling().declineLead(when)
            : scheduling().cancelLead(when);
  }

  /** That it was done. */
  static String said(BookingStep step, String name) {
    return switch (step) {
      case CONFIRM -> scheduling().saidConfirmed(name);
      case DECLINE -> scheduling().saidDeclined(name);
      case CHECK_IN -> scheduling().saidCheckedIn(name);
      case COMPLETE -> scheduling().saidCompleted(name);
      case MISS -> scheduling().saidMissed(name);
      case CANCEL, WITHDRAW -> scheduling().saidCancelled(name);
    };
  }
}
