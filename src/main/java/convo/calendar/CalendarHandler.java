package convo.calendar;

import static convo.words.Words.calendar;

import convo.access.Visitor;
import convo.bookings.Wish;
import convo.database.EnumKey;
import convo.web.Choice;
import convo.web.Cookies;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The calendar of a shop: a day of all, the rooms of a day, a week of one. */
public final class CalendarHandler {
  private static final String COLOURS = "calendar-colours";
  private static final Duration YEAR = Duration.ofDays(365);

  private final CalendarQueries queries;
  private final Cookies cookies;
  private final Templates templates;
  private final InstantSource clock;

  public CalendarHandler(
      CalendarQueries queries, Cookies cookies, Templates templates, InstantSource clock) {
    this.queries = queries;
    this.cookies = cookies;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, visitor.shop().zone());
    var address = CalendarAddress.from(ctx, visitor.shop(), today);
    var asked =
        new Asked(
            visitor.mayMoveBookings() ? address : address.carrying(Optional.empty()),
            today,
            now,
            colouring(ctx),
            target(ctx),
            visitor.mayMoveBookings() ? MovedVisit.Trace.from(ctx) : Optional.empty());
    var page = queries.read(asked.address, (handle, rows) -> page(handle, visitor, asked, rows));
    templates.page(
        ctx, Wanted.part(ctx, "calendar") ? "calendar/board.jte" : "calendar/page.jte", page);
  }

  private record Asked(
      CalendarAddress address,
      LocalDate today,
      Instant now,
      Colouring colouring,
      Optional<CarriedVisit.Target> target,
      Optional<MovedVisit.Trace> trace) {}

  /** The choice is kept for a year. */
  private Colouring colouring(Context ctx) {
    var chosen = EnumKey.named(Colouring.values(), Form.query(ctx, "colours", 10));
    chosen.ifPresent(one -> cookies.write(ctx, COLOURS, one.key(), YEAR));
    return chosen
        .or(() ->
            cookies.read(ctx, COLOURS).flatMap(kept -> EnumKey.named(Colouring.values(), kept)))
        .orElse(Colouring.STYLIST);
  }

  private static Optional<CarriedVisit.Target> target(Context ctx) {
    var place = instant(Form.query(ctx, "start", 100));
    var length = length(ctx);
    return CalendarAddress.id(ctx, "to")
        .flatMap(to -> place.map(start -> new CarriedVisit.Target(to, start, length)));
  }

  private static Optional<CarriedVisit.Length> length(Context ctx) {
    var length =
        Form.wholeNumber(Form.query(ctx, "minutes", 10))
            .filter(minutes -> minutes >= Wish.SHORTEST && minutes <= Wish.LONGEST);
    return Form.wholeNumber(Form.query(ctx, "item", 10))
        .filter(item -> item > 0)
        .flatMap(item -> length.map(minutes -> new CarriedVisit.Length(item, minutes)));
  }

  private static Optional<Instant> instant(String typed) {
    try {
      return typed.matches("[0-9]{4}-.*")
          ? Optional.of(OffsetDateTime.parse(typed).toInstant())
              .filter(at -> at.getEpochSecond() % 60 == 0)
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static CalendarPage page(Handle handle, Visitor visitor, Asked asked, CalendarRows rows) {
    var address = chosen(visitor, asked.address, rows);
    var columns = new BoardColumns(visitor, address, rows).all();
    var board = Board.of(columns, asked.now);
    var carried = CarriedVisit.of(handle, address, board, asked.target, asked.now);
    var told =
        address.hand().isPresent() && carried.isEmpty()
            ? visitor.told(Flash.warning(calendar().notMovable()).at("calendar"))
            : visitor;
    return new CalendarPage(
        told,
        carried.isPresent() ? address : address.carrying(Optional.empty()),
        asked.today,
        asked.colouring,
        board,
        rows.shown().stream()
            .map(person -> new Choice(person.id().toString(), person.name()))
            .toList(),
        !rows.rooms().isEmpty(),
        cancelled(address, rows),
        carried,
        asked.trace.flatMap(trace -> MovedVisit.of(handle, visitor.shop(), trace)));
  }

  /** A week is of one stylist: of the visitor herself where nobody was chosen. */
  private static CalendarAddress chosen(
      Visitor visitor, CalendarAddress address, CalendarRows rows) {
    if (address.with().stream().anyMatch(id -> rows.person(id).isEmpty())) {
      throw new NotFoundResponse();
    }
    if (address.view() != CalendarView.WEEK) {
      return address;
    }
    var shown = rows.shown().stream().map(CalendarRows.Person::id).toList();
    return address.with().stream()
        .findFirst()
        .or(() -> shown.stream().filter(visitor::isStylist).findFirst())
        .or(() -> shown.stream().findFirst())
        .map(address::of)
        .orElse(address);
  }

  /** Only of those who are shown. */
  private static List<CalendarItem> cancelled(CalendarAddress address, CalendarRows rows) {
    var whose = address.view() == CalendarView.ROOMS ? List.<UUID>of() : address.with();
    return rows.items().stream()
        .filter(CalendarItem::isCancelled)
        .filter(item -> whose.isEmpty() || whose.contains(item.stylist()))
        .toList();
  }
}
