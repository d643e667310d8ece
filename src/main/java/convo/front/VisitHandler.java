package convo.front;

import convo.access.Visitor;
import convo.availability.Availability;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.Offers;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Chooses with whom a visit is, the day and the time. */
public final class VisitHandler {
  /** Months that are looked through for a day after a full one. */
  private static final int MONTHS_AHEAD = 4;

  private final Fronts fronts;
  private final VisitQueries visits;
  private final ReturningQueries returning;
  private final Templates templates;
  private final InstantSource clock;

  public VisitHandler(
      Fronts fronts,
      VisitQueries visits,
      ReturningQueries returning,
      Templates templates,
      InstantSource clock) {
    this.fronts = fronts;
    this.visits = visits;
    this.returning = returning;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var face = fronts.greet(ctx);
    var choice = VisitChoice.of(ctx);
    if (choice.wishes().isEmpty()) {
      ctx.redirect(face.url(""), HttpStatus.SEE_OTHER);
      return;
    }
    var today = LocalDate.ofInstant(clock.instant(), face.shop().zone());
    var month = month(choice, today);
    var first = month.atDay(1).isBefore(today) ? today : month.atDay(1);
    var days = Math.max(1, (int) (month.atEndOfMonth().toEpochDay() - first.toEpochDay()) + 1);
    var offers = visits.offers(face, choice, first, days);
    if (!offers.has(choice.wishes())) {
      Fronts.notOffered(ctx, face);
      return;
    }
    var page = page(Visitor.of(ctx), face, choice, offers, today, month, first, days);
    templates.page(ctx, Wanted.part(ctx, "times") ? "front/times.jte" : "front/time.jte", page);
  }

  private static YearMonth month(VisitChoice choice, LocalDate today) {
    return choice
        .month()
        .or(() -> choice.day().map(YearMonth::from))
        .filter(month -> !month.isBefore(YearMonth.from(today)))
        .orElseGet(() -> YearMonth.from(today));
  }

  private TimesPage page(
      Visitor visitor,
      Front face,
      VisitChoice choice,
      Offers offers,
      LocalDate today,
      YearMonth month,
      LocalDate first,
      int days) {
    var preferred = returning.find(visitor, face).preferred();
    var availability =
        new Availability(offers.inquiry(choice.wishes(), clock.instant(), first, days, preferred));
    var free = new TreeSet<>(availability.freeDays());
    var day =
        choice
            .day()
            .filter(chosen -> YearMonth.from(chosen).equals(month) && !chosen.isBefore(first))
            .or(() -> free.stream().findFirst());
    List<Slot> slots = day.map(availability::slots).orElse(List.of());
    var later =
        Optional.ofNullable(day.map(free::higher).orElse(null))
            .or(() -> slots.isEmpty() ? after(face, choice, today, month) : Optional.empty());
    return new TimesPage(
        visitor, face, choice, offers, preferred, today, month, free, day, slots, later);
  }

  /** The first day with a start in the months after this one, as far as one looks ahead. */
  private Optional<LocalDate> after(
      Front face, VisitChoice choice, LocalDate today, YearMonth month) {
    var last = YearMonth.from(today.plusDays(face.shop().policy().horizonDays()));
    return Stream.iterate(
            month.plusMonths(1), next -> !next.isAfter(last), next -> next.plusMonths(1))
        .limit(MONTHS_AHEAD)
        .flatMap(next -> firstFree(face, choice, next).stream())
        .findFirst();
  }

  private Optional<LocalDate> firstFree(Front face, VisitChoice choice, YearMonth month) {
    var first = month.atDay(1);
    var days = month.lengthOfMonth();
    var offers = visits.offers(face, choice, first, days);
    return new Availability(
            offers.inquiry(choice.wishes(), clock.instant(), first, days, Optional.empty()))
        .firstFreeDay();
  }
}
