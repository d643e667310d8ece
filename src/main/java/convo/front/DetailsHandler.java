package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.availability.SlotAnswer.Slot;
import convo.scheduling.BookingOutcome;
import convo.signin.Throttle;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Asks who comes, and books. */
public final class DetailsHandler {
  private final Fronts fronts;
  private final VisitQueries visits;
  private final ReturningQueries returning;
  private final Throttle throttle;
  private final FramedForms framed;
  private final Templates templates;

  public DetailsHandler(
      Fronts fronts,
      VisitQueries visits,
      ReturningQueries returning,
      Throttle throttle,
      FramedForms framed,
      Templates templates) {
    this.fronts = fronts;
    this.visits = visits;
    this.returning = returning;
    this.throttle = throttle;
    this.framed = framed;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var face = fronts.greet(ctx);
    var choice = VisitChoice.of(ctx);
    var start = choice.start().orElseThrow(() -> new BadInput(front().whichTime()));
    answer(ctx, HttpStatus.OK, face, choice, start, DetailsForm.blank(), "", List.of());
  }

  public void create(Context ctx) {
    var face = fronts.greet(ctx);
    var choice = VisitChoice.sent(ctx);
    var start = choice.start().orElseThrow(() -> new BadInput(front().whichTime()));
    var account = Visitor.of(ctx).account();
    var form = DetailsForm.from(ctx, account, face.shop().country());
    if (!framed.admits(ctx, face)) {
      var refusal = front().openTooLong();
      answer(ctx, HttpStatus.FORBIDDEN, face, choice, start, form, refusal, List.of());
      return;
    }
    if (!form.isValid()) {
      answer(ctx, HttpStatus.UNPROCESSABLE_CONTENT, face, choice, start, form, "", List.of());
      return;
    }
    throttle.tryBooking(ctx, account.map(one -> one.email()).orElseGet(form::reachedAt));
    var visitor = Visitor.of(ctx);
    var preferred = returning.find(visitor, face).preferred();
    var member = returning.member(visitor, form.person());
    switch (visits.book(face.shop(), choice, start, preferred, form, account, member)) {
      case BookingOutcome.Done(var booking, _) ->
          ctx.redirect(next(ctx, face, choice, start, form, booking), HttpStatus.SEE_OTHER);
      case BookingOutcome.Taken(var reason, var nearest) ->
          answer(ctx, HttpStatus.CONFLICT, face, choice, start, form, front().timeTaken(), nearest);
      case BookingOutcome.TooMany(var most) ->
          answer(
              ctx,
              HttpStatus.CONFLICT,
              face,
              choice,
              start,
              form,
              front().tooManyVisits(most),
              List.of());
      case BookingOutcome.NotOffered() -> Fronts.notOffered(ctx, face);
      case BookingOutcome.Breaks(var reason) -> throw new IllegalStateException(reason.word());
      case BookingOutcome.TooLate() -> throw new IllegalStateException("a new booking");
      case BookingOutcome.Overtaken() -> throw new IllegalStateException("a new booking");
    }
  }

  /**
   * Who has given an address proves by the link in the mail that it is hers, so not by this; where
   * mail is off she gets one that proves nothing.
   */
  private String next(
      Context ctx, Front face, VisitChoice choice, Instant start, DetailsForm form, UUID booking) {
    if (Visitor.of(ctx).account().isPresent()) {
      Flash.success(front().booked()).keep(ctx);
      return "/me/bookings/" + booking;
    }
    var done = visits.booked(face.shop(), booking);
    var booked = BookedHandler.url(face, choice.by(done.stylists()), start, done.endsAt());
    var view = Visitor.of(ctx).view();
    if (form.address().isPresent()) {
      return view.mail() ? booked : booked + seen(visits.shownLink(face.shop(), booking));
    }
    var link = visits.link(face.shop(), booking);
    return view.framed() ? booked + seen(link) : link;
  }

  private static String seen(String link) {
    return "&visit=" + link.replace("/b/", "");
  }

  private void answer(
      Context ctx,
      HttpStatus status,
      Front face,
      VisitChoice choice,
      Instant start,
      DetailsForm form,
      String refusal,
      List<Slot> nearest) {
    var day = LocalDate.ofInstant(start, face.shop().zone());
    var offers = visits.offers(face, choice, day, 1);
    if (choice.wishes().isEmpty() || !offers.has(choice.wishes())) {
      Fronts.notOffered(ctx, face);
      return;
    }
    var visitor = Visitor.of(ctx);
    var preferred = returning.find(visitor, face).preferred();
    var end =
        visits
            .end(face.shop(), choice, offers, start, preferred)
            .orElseGet(() -> start.plus(offers.length(choice.services())));
    var page = new DetailsPage(visitor, face, choice, offers, start, end, form, refusal, nearest);
    var told = page.told(returning.beside(visitor, start, page.end()), framed.token(ctx, face));
    templates.answer(ctx, status.getCode(), "front/details.jte", told);
  }
}
