package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.bookings.BookingStatus;
import convo.profiles.WalkIn;
import convo.scheduling.NewBooking.BookedBy;
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
import java.util.UUID;

/** The shop books a visit, for a customer or for somebody who has just come in. */
public final class NewBookingHandler {
  private final BookingFormQueries forms;
  private final BookingWriteQueries writes;
  private final Templates templates;
  private final InstantSource clock;

  public NewBookingHandler(
      BookingFormQueries forms,
      BookingWriteQueries writes,
      Templates templates,
      InstantSource clock) {
    this.forms = forms;
    this.writes = writes;
    this.templates = templates;
    this.clock = clock;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var day = Form.date(Form.query(ctx, "date", 40)).orElse(today(visitor));
    var profile = profile(Form.query(ctx, "profile", 100));
    var form = BookingForm.of(day, Form.query(ctx, "time", 10), Form.query(ctx, "stylist", 100));
    templates.page(ctx, "scheduling/plan.jte", page(visitor, profile, form));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var isAsking = Form.ticked(ctx, "show");
    var page = typed(ctx, visitor, isAsking);
    if (!page.form().isValid()) {
      show(ctx, 422, page);
    } else if (isAsking) {
      show(ctx, 200, page);
    } else {
      book(ctx, visitor, page);
    }
  }

  /** Who only asks for the free starts need not have said for whom, nor when. */
  private BookingFormPage typed(Context ctx, Visitor visitor, boolean isAsking) {
    var today = today(visitor);
    var blank = page(visitor, profile(Form.text(ctx, "profile", 100)), BookingForm.from(ctx));
    var form = blank.form().checked(blank.choices(), today);
    var page = blank.with(isAsking ? form : form.timed(visitor.shop().zone(), today));
    if (page.asksWho()) {
      var walkIn = WalkIn.from(ctx, visitor.shop());
      return page.with(isAsking ? walkIn.unjudged() : walkIn);
    }
    return page.isForNobody()
        ? page.with(page.form().withError("service", scheduling().whoFirst()))
        : page;
  }

  private void book(Context ctx, Visitor visitor, BookingFormPage page) {
    var shop = visitor.shop();
    var begin = page.form().begin(shop.zone()).orElseThrow();
    var id = Form.uuid(Form.text(ctx, "once", 100)).orElseGet(UUID::randomUUID);
    var isInsisted = Form.ticked(ctx, "insisted");
    if (page.customer().isPresent()) {
      var customer = page.customer().get();
      var wanted = wanted(id, customer.id(), customer.by(), page, begin, isInsisted);
      answer(ctx, page, begin, writes.book(shop, wanted, visitor.actor()));
      return;
    }
    var contact = page.walkIn().contact(shop.country());
    var by = new BookedBy(contact.name(), contact.email(), contact.phone());
    var outcome =
        writes.bookWalkIn(
            shop,
            page.walkIn(),
            profile -> wanted(id, profile, by, page, begin, isInsisted),
            visitor.actor());
    switch (outcome) {
      case WalkInOutcome.Known(var taken) -> show(ctx, 422, page.known(taken));
      case WalkInOutcome.Tried(var tried) -> answer(ctx, page, begin, tried);
    }
  }

  private static NewBooking wanted(
      UUID id, UUID profile, BookedBy by, BookingFormPage page, Instant begin, boolean isInsisted) {
    var form = page.form();
    return new NewBooking(
        id,
        profile,
        by,
        form.wishes(),
        begin,
        page.customer().flatMap(BookedCustomer::preferred),
        form.customerNote(),
        form.staffNote(),
        BookingStatus.CONFIRMED,
        true,
        isInsisted,
        true);
  }

  private void answer(Context ctx, BookingFormPage page, Instant begin, BookingOutcome outcome) {
    switch (outcome) {
      case BookingOutcome.Done(var booking, _) -> {
        Flash.success(scheduling().saidBooked()).at("booking").keep(ctx);
        ctx.redirect(page.shop().url("/bookings/" + booking), HttpStatus.SEE_OTHER);
      }
      case BookingOutcome.Breaks(var reason) ->
          show(ctx, 422, page.with(TimeAnswer.breaks(reason, begin)));
      case BookingOutcome.Taken(var reason, var nearest) ->
          show(ctx, 409, page.with(TimeAnswer.taken(reason, nearest)));
      case BookingOutcome.NotOffered _ ->
          show(ctx, 422, page.with(page.form().withError("service", scheduling().notOffered())));
      case BookingOutcome other -> throw new IllegalStateException("by staff: " + other);
    }
  }

  private void show(Context ctx, int status, BookingFormPage page) {
    templates.answer(ctx, status, "scheduling/plan.jte", forms.withSlots(page, clock.instant()));
  }

  private BookingFormPage page(Visitor visitor, Optional<UUID> profile, BookingForm form) {
    var found = forms.find(visitor, profile, Optional.empty());
    if (profile.isPresent() && found.customer().isEmpty()) {
      throw new NotFoundResponse();
    }
    return BookingFormPage.of(visitor, found.choices(), found.customer(), form);
  }

  /** None is for a walk-in; what is no id is nobody's. */
  private static Optional<UUID> profile(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(Form.uuid(typed).orElseThrow(NotFoundResponse::new));
  }

  private LocalDate today(Visitor visitor) {
    return LocalDate.ofInstant(clock.instant(), visitor.shop().zone());
  }
}
