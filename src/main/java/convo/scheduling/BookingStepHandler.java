package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.bookings.BookingStep;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Optional;

/** Takes a booking a step on or back, on its own page and on that of the day. */
public final class BookingStepHandler {
  private final BookingDetailQueries bookings;
  private final BookingWriteQueries writes;
  private final TodayQueries days;
  private final Templates templates;
  private final InstantSource clock;

  public BookingStepHandler(
      BookingDetailQueries bookings,
      BookingWriteQueries writes,
      TodayQueries days,
      Templates templates,
      InstantSource clock) {
    this.bookings = bookings;
    this.writes = writes;
    this.days = days;
    this.templates = templates;
    this.clock = clock;
  }

  /** Asks before a step. */
  public Handler ask(BookingStep step) {
    return ctx -> {
      var page = page(ctx, Visitor.of(ctx));
      if (page.isOpen(step)) {
        templates.page(ctx, "scheduling/step.jte", new BookingStepPage(page, step));
      } else {
        answer(ctx, page, StepOutcome.CLOSED, "", false);
      }
    };
  }

  /** Takes a step; on the page of the day a visit is completed at its price. */
  public Handler take(BookingStep step) {
    return ctx -> {
      var visitor = Visitor.of(ctx);
      var page = page(ctx, visitor);
      var isOnDay = isOnDay(ctx);
      var isAsked = step == BookingStep.COMPLETE && !isOnDay;
      var payment = isAsked ? PaymentForm.from(ctx, visitor.shop()) : page.payment();
      if (!payment.isValid()) {
        show(ctx, 422, page.with(payment));
        return;
      }
      var booking = page.booking();
      var paid =
          Optional.of(payment.cents()).filter(cents -> isAsked && cents != booking.priceCents());
      var by = BookingDetailsPage.by(visitor);
      var outcome = writes.take(visitor.shop(), booking.id(), step, by, paid, visitor.actor());
      answer(ctx, page, outcome, StepWords.said(step, page.name()), isOnDay);
    };
  }

  /** Takes the last step back. */
  public void undo(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = page(ctx, visitor);
    var isOnDay = isOnDay(ctx);
    var outcome = writes.undo(visitor.shop(), page.booking().id(), visitor.actor());
    answer(ctx, page, outcome, scheduling().saidUndone(page.name()), isOnDay);
  }

  private void answer(
      Context ctx, BookingDetailsPage page, StepOutcome outcome, String sentence, boolean isOnDay) {
    var isDone = outcome == StepOutcome.DONE;
    var said = isDone ? Flash.success(sentence) : Flash.warning(refusal(outcome));
    if (isDone && !Wanted.isFragment(ctx)) {
      said.keep(ctx);
      ctx.redirect(isOnDay ? page.dayUrl() : page.url(), HttpStatus.SEE_OTHER);
    } else if (isOnDay) {
      showDay(ctx, isDone ? 200 : 409, page, said.at("day"));
    } else {
      var visitor = Visitor.of(ctx).told(said.at("booking"));
      show(ctx, isDone ? 200 : 409, page(ctx, visitor));
    }
  }

  private static String refusal(StepOutcome outcome) {
    return outcome == StepOutcome.TIME_GONE ? scheduling().timeGone() : scheduling().stepClosed();
  }

  /** Whether the button stood in the row of a day; asked before anything is written. */
  private static boolean isOnDay(Context ctx) {
    return Form.text(ctx, "on", 10).equals("day");
  }

  private void showDay(Context ctx, int status, BookingDetailsPage booked, Flash said) {
    var visitor = Visitor.of(ctx).told(said);
    var page = days.page(visitor, booked.day(), clock.instant());
    templates.answer(
        ctx, status, Wanted.part(ctx, "day") ? "scheduling/day.jte" : "scheduling/today.jte", page);
  }

  private void show(Context ctx, int status, BookingDetailsPage page) {
    templates.answer(
        ctx,
        status,
        Wanted.part(ctx, "booking") ? "scheduling/stepped.jte" : "scheduling/booking.jte",
        page);
  }

  private BookingDetailsPage page(Context ctx, Visitor visitor) {
    return bookings
        .page(visitor, Address.uuid(ctx, "booking"), clock.instant())
        .orElseThrow(NotFoundResponse::new);
  }
}
