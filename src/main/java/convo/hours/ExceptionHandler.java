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
import java.time.LocalDate;
import java.util.Optional;

/** The days on which a stylist works other hours than every week. */
public final class ExceptionHandler {
  private final HoursQueries hours;
  private final ExceptionQueries exceptions;
  private final StylistPartQueries booked;
  private final Templates templates;
  private final InstantSource clock;

  public ExceptionHandler(
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

  public void add(Context ctx) {
    show(ctx, 200, Optional.of(ExceptionForm.BLANK));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    var form = ExceptionForm.from(ctx).at(visitor.shop());
    var clash =
        form.isValid()
            ? clash(visitor, timetable, form.date(), form.dayHours())
            : Optional.<String>empty();
    if (!form.isValid() || clash.isPresent()) {
      show(ctx, 422, Optional.of(clash.map(form::butMeets).orElse(form)));
      return;
    }
    var known = calendar(visitor, timetable, form.date());
    if (known.special().containsKey(form.date()) && !Form.isMeant(ctx, form.day())) {
      show(ctx, 422, Optional.of(form.butTaken()));
      return;
    }
    var displaced =
        displaced(visitor, timetable, form.date(), known, known.with(form.date(), form.dayHours()))
            .after(ctx, form.day());
    if (!displaced.isSettled(ctx)) {
      show(ctx, visitor, 422, Optional.of(form), displaced);
    } else if (exceptions.add(
        visitor.shop().id(),
        timetable.stylist(),
        form.date(),
        form.dayHours(),
        Form.isMeant(ctx, form.day()),
        visitor.actor())) {
      saved(ctx, hours().saidDayAdded());
    } else {
      show(ctx, 422, Optional.of(form.butTaken()));
    }
  }

  private Optional<String> clash(
      Visitor visitor, Timetable timetable, LocalDate day, DayHours times) {
    return calendar(visitor, timetable, day).clash(day, times);
  }

  private StylistCalendar calendar(Visitor visitor, Timetable timetable, LocalDate day) {
    var days = exceptions.from(visitor.shop().id(), timetable.stylist(), day.minusDays(1));
    return StylistCalendar.of(timetable.week(), days);
  }

  /** What the stylist is booked for within the hours before and not within those after. */
  private Displaced displaced(
      Visitor visitor,
      Timetable timetable,
      LocalDate day,
      StylistCalendar before,
      StylistCalendar after) {
    var shop = visitor.shop();
    var from = day.atStartOfDay(shop.zone()).toInstant();
    var until = day.plusDays(2).atStartOfDay(shop.zone()).toInstant();
    var now = clock.instant();
    var parts =
        booked.between(shop.id(), timetable.stylist(), from.isBefore(now) ? now : from, until);
    return Displaced.of(shop, before.leftOutBy(after, parts, shop.zone()));
  }

  private Displaced displaced(Visitor visitor, Timetable timetable, ExceptionalDay special) {
    var known = calendar(visitor, timetable, special.day());
    return displaced(visitor, timetable, special.day(), known, known.without(special.day()));
  }

  private void ask(
      Context ctx, int status, Visitor visitor, Timetable timetable, ExceptionalDay special) {
    var page =
        new ExceptionRemovalPage(
            visitor, timetable, special, displaced(visitor, timetable, special));
    templates.answer(ctx, status, "hours/exception_removal.jte", page);
  }

  /** Asks before a day goes back to the weekly hours. */
  public void remove(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    var day = find(ctx, visitor, timetable);
    ask(ctx, 200, visitor, timetable, day);
  }

  private ExceptionalDay find(Context ctx, Visitor visitor, Timetable timetable) {
    return exceptions
        .find(visitor.shop().id(), timetable.stylist(), Address.uuid(ctx, "exception"))
        .orElseThrow(NotFoundResponse::new);
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var timetable = timetable(ctx, visitor);
    var special = find(ctx, visitor, timetable);
    var usual = timetable.week().of(special.day().getDayOfWeek());
    var clash = clash(visitor, timetable, special.day(), usual);
    if (clash.isPresent()) {
      tell(ctx, Flash.warning(hours().saidDayKept(clash.get())));
    } else if (!displaced(visitor, timetable, special).isSettled(ctx)) {
      ask(ctx, 422, visitor, timetable, special);
    } else if (exceptions.remove(
        visitor.shop().id(), timetable.stylist(), special.id(), visitor.actor())) {
      saved(ctx, hours().saidDayRemoved());
    } else {
      throw new NotFoundResponse();
    }
  }

  private void saved(Context ctx, String sentence) {
    tell(ctx, Flash.success(sentence));
  }

  private void tell(Context ctx, Flash flash) {
    var said = flash.at("exceptions");
    var visitor = Visitor.of(ctx);
    if (Wanted.part(ctx, "exceptions")) {
      show(ctx, visitor.told(said), 200, Optional.empty());
      return;
    }
    said.keep(ctx);
    var stylist = Address.uuid(ctx, "stylist");
    ctx.redirect(visitor.shop().url("/stylists/" + stylist + "#exceptions"), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, Optional<ExceptionForm> form) {
    show(ctx, Visitor.of(ctx), status, form);
  }

  private void show(Context ctx, Visitor visitor, int status, Optional<ExceptionForm> form) {
    show(ctx, visitor, status, form, Displaced.none(visitor.shop()));
  }

  private void show(
      Context ctx, Visitor visitor, int status, Optional<ExceptionForm> form, Displaced displaced) {
    var shop = visitor.shop();
    var timetable = timetable(ctx, visitor);
    var today = LocalDate.ofInstant(clock.instant(), shop.zone());
    var days = exceptions.from(shop.id(), timetable.stylist(), today);
    templates.answer(
        ctx,
        status,
        Wanted.part(ctx, "exceptions") ? "hours/exceptions.jte" : "hours/exception.jte",
        new ExceptionsPage(visitor, timetable, days, form, displaced));
  }

  private Timetable timetable(Context ctx, Visitor visitor) {
    return hours
        .find(visitor.shop().id(), Address.uuid(ctx, "stylist"))
        .orElseThrow(NotFoundResponse::new);
  }
}
