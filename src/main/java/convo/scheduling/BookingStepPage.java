package convo.scheduling;

import convo.bookings.BookingStep;

/** The question before a step that its customer will not like. */
public record BookingStepPage(BookingDetailsPage booked, BookingStep step) {
  public String title() {
    return StepWords.question(step, booked.name());
  }

  public String text() {
    return StepWords.consequence(step, booked.when());
  }

  public String action() {
    return booked.url() + "/" + StepWords.noun(step);
  }
}
