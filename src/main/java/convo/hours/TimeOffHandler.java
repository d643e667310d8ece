package convo.hours;

import static convo.words.Words.hours;

import convo.access.Visitor;
import convo.bookings.StylistPartQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** The absences of a stylist. */
public final class TimeOffHandler {
  private final HoursQueries hours;
  private final TimeOffQueries absences;
  private final StylistPartQueries booked;
  private final Templates templates;
  private final InstantSource clock;

  public TimeOffHandler(
      HoursQueries hours,
      TimeOffQueries absences,
      StylistPartQueries booked,
      Templates templates,
      InstantSource clock) {
    this.hours = hours;
    this.absences = absences;
    this.booked = booked;
    this.templates = templates;
    this.clock = clock;
  }

  public void add(Context ctx) {
    show(ctx, 200, Optional.of(TimeOffForm.asked(ctx)));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var stylist = timetable(ctx, visitor).stylist();
    var form = TimeOffForm.from(ctx).at(visitor.shop());
    if (!form.isValid()) {
      show(ctx, 422, Optional.of(form));
      return;
    }
    var absence = form.absence();
    var there =
        absences.after(visitor.shop().id(), stylist, absence.from()).stream()
            .filter(absence::overlaps)
            .findFirst();
    if (there.isPresent() && !Form.isMeant(ctx, form.from())) {
      show(ctx, 422, Optional.of(form.butThere(there.get())));
      return;
    }
    var displaced = displaced(visitor, stylist, absence).after(ctx, form.from());
    if (!displaced.isSettled(ctx)) {
      show(ctx, visitor, 422, Optional.of(form), displaced);
      return;
    }
    absences.add(visitor.shop().id(), stylist, absence, visitor.actor());
    saved(ctx, hours().saidTimeOffAdded());
  }

  /** What the stylist is booked for meanwhile and what is not over yet. */
  private Displaced displaced(Visitor visitor, UUID stylist, TimeOff absence) {
    var shop = visitor.shop();
    var from = absence.from().atZone(shop.zone()).toInstant();
    var until = absence.to().atZone(shop.zone()).toInstant();
    var now = clock.instant();
    return Displaced.of(
        shop, booked.between(shop.id(), stylist, from.isBefore(now) ? now : from, until));
  }

  /** Asks before an absence goes. */
  public void remove(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    var absence =
        absences
            .find(visitor.shop().id(), timetable.stylist(), Address.uuid(ctx, "absence"))
            .orElseThrow(NotFoundResponse::new);
    templates.page(
        ctx, "hours/absence_removal.jte", new TimeOffRemovalPage(visitor, timetable, absence));
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var stylist = Address.uuid(ctx, "stylist");
    var absence = Address.uuid(ctx, "absence");
    if (!absences.remove(visitor.shop().id(), stylist, absence, visitor.actor())) {
      throw new NotFoundResponse();
    }
    saved(ctx, hours().saidTimeOffRemoved());
  }

  private void saved(Context ctx, String sentence) {
    var said = Flash.success(sentence).at("time-off");
    var visitor = Visitor.of(ctx);
    if (Wanted.part(ctx, "time-off")) {
      show(ctx, visitor.told(said), 200, Optional.empty());
      return;
    }
    said.keep(ctx);
    var stylist = Address.uuid(ctx, "stylist");
    ctx.redirect(visitor.shop().url("/stylists/" + stylist + "#time-off"), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, Optional<TimeOffForm> form) {
    show(ctx, Visitor.of(ctx), status, form);
  }

  private void show(Context ctx, Visitor visitor, int status, Optional<TimeOffForm> form) {
    show(ctx, visitor, status, form, Displaced.none(visitor.shop()));
  }

  private void show(
      Context ctx, Visitor visitor, int status, Optional<TimeOffForm> form, Displaced displaced) {
    var shop = visitor.shop();
    var timetable = timetable(ctx, visitor);
    var now = LocalDateTime.ofInstant(clock.instant(), shop.zone());
    templates.answer(
        ctx,
        status,
        Wanted.part(ctx, "time-off") ? "hours/absences.jte" : "hours/absence.jte",
        new TimeOffPage(
            visitor,
            timetable,
            absences.after(shop.id(), timetable.stylist(), now),
            form,
            displaced));
  }

  private Timetable timetable(Context ctx, Visitor visitor) {
    return hours
        .find(visitor.shop().id(), Address.uuid(ctx, "stylist"))
        .orElseThrow(NotFoundResponse::new);
  }
}
