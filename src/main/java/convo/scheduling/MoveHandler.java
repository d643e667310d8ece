package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The shop moves a booking, or changes its services. */
public final class MoveHandler {
  private final BookingDetailQueries bookings;
  private final BookingFormQueries forms;
  private final BookingWriteQueries writes;
  private final Templates templates;
  private final InstantSource clock;

  public MoveHandler(
      BookingDetailQueries bookings,
      BookingFormQueries forms,
      BookingWriteQueries writes,
      Templates templates,
      InstantSource clock) {
    this.bookings = bookings;
    this.forms = forms;
    this.writes = writes;
    this.templates = templates;
    this.clock = clock;
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var booking = booking(ctx, visitor);
    if (booking.isAhead()) {
      show(ctx, 200, page(visitor, booking, BookingForm.of(booking, visitor.shop().zone())));
    } else {
      closed(ctx, visitor);
    }
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var booking = booking(ctx, visitor);
    if (!booking.isAhead()) {
      closed(ctx, visitor);
      return;
    }
    var today = LocalDate.ofInstant(clock.instant(), visitor.shop().zone());
    var typed = page(visitor, booking, BookingForm.from(ctx));
    var form = typed.form().checked(typed.choices(), today);
    var isAsking = Form.ticked(ctx, "show");
    form = isAsking ? form : form.timed(visitor.shop().zone(), today);
    var page = typed.with(form);
    if (!form.isValid()) {
      show(ctx, 422, page);
    } else if (isAsking) {
      show(ctx, 200, page);
    } else {
      move(ctx, visitor, page);
    }
  }

  private void move(Context ctx, Visitor visitor, BookingFormPage page) {
    var form = page.form();
    var booking = page.booking().orElseThrow();
    var begin = form.begin(visitor.shop().zone()).orElseThrow();
    var move =
        new Move(
            booking.id(),
            Optional.of(form.version()),
            Optional.of(form.wishes()),
            begin,
            true,
            Form.ticked(ctx, "insisted"),
            !form.isQuiet());
    answer(ctx, visitor, page, begin, writes.move(visitor.shop(), move, visitor.actor()));
  }

  private void answer(
      Context ctx, Visitor visitor, BookingFormPage page, Instant begin, BookingOutcome outcome) {
    switch (outcome) {
      case BookingOutcome.Done(var booking, _) -> {
        var isInCalendar = page.isInCalendar();
        var place = isInCalendar ? "calendar" : "booking";
        Flash.success(scheduling().saidMoved()).at(place).keep(ctx);
        ctx.redirect(
            isInCalendar ? page.form().then() : page.shop().url("/bookings/" + booking),
            HttpStatus.SEE_OTHER);
      }
      case BookingOutcome.Breaks(var reason) ->
          show(ctx, 422, page.with(TimeAnswer.breaks(reason, begin)));
      case BookingOutcome.Taken(var reason, var nearest) ->
          show(ctx, 409, page.with(TimeAnswer.taken(reason, nearest)));
      case BookingOutcome.NotOffered _ ->
          show(ctx, 422, page.with(page.form().withError("service", scheduling().notOffered())));
      case BookingOutcome.Overtaken _ -> overtaken(ctx, visitor, page);
      case BookingOutcome other -> throw new IllegalStateException("by staff: " + other);
    }
  }

  /** What was typed, on the booking as it stands by now. */
  private void overtaken(Context ctx, Visitor visitor, BookingFormPage page) {
    var now = booking(ctx, visitor);
    if (!now.isAhead()) {
      closed(ctx, visitor);
      return;
    }
    var since = bookings.since(visitor.shop(), now.id(), page.form().version());
    show(ctx, 409, page(visitor, now, page.form().onVersion(now.version())).beside(since));
  }

  private void closed(Context ctx, Visitor visitor) {
    var told = visitor.told(Flash.warning(scheduling().stepClosed()).at("booking"));
    var page =
        bookings
            .page(told, Address.uuid(ctx, "booking"), clock.instant())
            .orElseThrow(NotFoundResponse::new);
    templates.answer(ctx, 409, "scheduling/booking.jte", page);
  }

  private void show(Context ctx, int status, BookingFormPage page) {
    templates.answer(ctx, status, "scheduling/plan.jte", forms.withSlots(page, clock.instant()));
  }

  private BookingFormPage page(Visitor visitor, BookingDetails booking, BookingForm form) {
    var found = forms.find(visitor, Optional.empty(), Optional.of(booking.id()));
    return BookingFormPage.moving(visitor, found.choices(), booking, form);
  }

  private BookingDetails booking(Context ctx, Visitor visitor) {
    return bookings
        .find(visitor.shop(), Address.uuid(ctx, "booking"))
        .orElseThrow(NotFoundResponse::new);
  }
}
