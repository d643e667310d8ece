package convo.hours;

import static convo.words.Words.hours;

import convo.access.Visitor;
import convo.audit.Edit;
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
import java.time.LocalDate;
import java.util.List;

/** The weekly hours of a stylist, edited as a whole. */
public final class HoursHandler {
  private final HoursQueries hours;
  private final ExceptionQueries exceptions;
  private final StylistPartQueries booked;
  private final Templates templates;
  private final InstantSource clock;

  public HoursHandler(
      HoursQueries hours,
      ExceptionQueries exceptions,
      StylistPartQueries booked,
      Templates templates,
      InstantSource clock) {
    this.hours = hours;
    this.exceptions = exceptions;
    this.booked = booked;
    this.templates = templates;
    this.clock = clock;
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    show(ctx, 200, new WeekEdit(visitor, timetable, WeekForm.of(timetable)));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    var form = WeekForm.from(ctx);
    if (Form.ticked(ctx, "likeMonday")) {
      show(ctx, 200, new WeekEdit(visitor, timetable, form.likeMonday()));
    } else if (form.isValid()) {
      save(ctx, visitor, timetable, form);
    } else {
      show(ctx, 422, new WeekEdit(visitor, timetable, form));
    }
  }

  private void save(Context ctx, Visitor visitor, Timetable timetable, WeekForm form) {
    var shop = visitor.shop();
    var today = LocalDate.ofInstant(clock.instant(), shop.zone());
    var days = exceptions.from(shop.id(), timetable.stylist(), today.minusDays(1));
    var clash = StylistCalendar.of(form.week(), days).clash();
    if (clash.isPresent()) {
      show(ctx, 422, new WeekEdit(visitor, timetable, form.butMeets(clash.get())));
      return;
    }
    var displaced = displaced(visitor, timetable, form.week(), days);
    if (!displaced.isSettled(ctx)) {
      show(ctx, 422, new WeekEdit(visitor, timetable, form, displaced));
      return;
    }
    var saved = hours.save(visitor.shop().id(), timetable.stylist(), form, visitor.actor());
    switch (saved.orElseThrow(NotFoundResponse::new)) {
      case Edit.Saved<Timetable>(var now) -> saved(ctx, visitor, now);
      case Edit.Overtaken<Timetable>(var now, var since) ->
          show(ctx, 409, new WeekEdit(visitor, now, form.beside(now, since)));
    }
  }

  /** What the stylist is booked for within the week that stands and not within the other. */
  private Displaced displaced(
      Visitor visitor, Timetable timetable, Week week, List<ExceptionalDay> days) {
    var shop = visitor.shop();
    var before = StylistCalendar.of(timetable.week(), days);
    var after = StylistCalendar.of(week, days);
    var parts = booked.after(shop.id(), timetable.stylist(), clock.instant());
    return Displaced.of(shop, before.leftOutBy(after, parts, shop.zone()));
  }

  private void saved(Context ctx, Visitor visitor, Timetable now) {
    var said = Flash.success(hours().saidWeekSaved()).at("week");
    if (Wanted.part(ctx, "week")) {
      templates.page(ctx, "hours/week.jte", new WeekCard(visitor.told(said), now));
      return;
    }
    said.keep(ctx);
    ctx.redirect(visitor.shop().url("/stylists/" + now.stylist() + "#week"), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, WeekEdit page) {
    templates.answer(
        ctx, status, Wanted.part(ctx, "week") ? "hours/form.jte" : "hours/edit.jte", page);
  }

  private Timetable timetable(Context ctx, Visitor visitor) {
    return hours
        .find(visitor.shop().id(), Address.uuid(ctx, "stylist"))
        .orElseThrow(NotFoundResponse::new);
  }
}
