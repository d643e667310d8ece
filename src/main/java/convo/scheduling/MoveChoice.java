package convo.scheduling;

import convo.availability.Availability;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.OfferQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * To when a visit can be moved, on the calendar of its shop.
 *
 * @param free the days of two weeks that have a start
 * @param day the one whose starts are shown: the one that was asked for, else the first free one
 * @param starts of the day, in order, without the one that the visit has
 * @param earlier where the two weeks before begin
 * @param later where the two weeks after begin
 */
public record MoveChoice(
    List<LocalDate> free,
    Optional<LocalDate> day,
    List<Instant> starts,
    Optional<LocalDate> earlier,
    Optional<LocalDate> later) {
  private static final int DAYS = 14;

  static MoveChoice of(Handle handle, OwnVisit visit, Optional<LocalDate> wanted, Instant now) {
    var shop = visit.shop();
    var today = LocalDate.ofInstant(now, shop.zone());
    var last = today.plusDays(shop.policy().horizonDays());
    var around = wanted.filter(day -> !day.isBefore(today) && !day.isAfter(last));
    var first =
        first(today, around.orElse(LocalDate.ofInstant(visit.startsAt(), shop.zone())), last);
    var wishes = visit.wishes();
    var services = visit.items().stream().map(OwnVisit.Item::service).toList();
    var offers = OfferQueries.read(handle, shop, services, first, DAYS, Optional.of(visit.id()));
    var earlier = Optional.of(first.minusDays(DAYS)).filter(day -> !day.isBefore(today));
    var later = Optional.of(first.plusDays(DAYS)).filter(day -> !day.isAfter(last));
    if (!offers.has(wishes)) {
      return new MoveChoice(List.of(), Optional.empty(), List.of(), earlier, later);
    }
    var availability = new Availability(offers.inquiry(wishes, now, first, DAYS, Optional.empty()));
    var free = availability.freeDays();
    var day = around.filter(free::contains).or(() -> free.stream().findFirst());
    var starts =
        day.stream()
            .flatMap(one -> availability.slots(one).stream())
            .map(Slot::startsAt)
            .filter(start -> !start.equals(visit.startsAt()))
            .toList();
    return new MoveChoice(free, day, starts, earlier, later);
  }

  /** The two weeks in which a day is, counted from today. */
  private static LocalDate first(LocalDate today, LocalDate day, LocalDate last) {
    return Stream.iterate(today, begin -> !begin.isAfter(last), begin -> begin.plusDays(DAYS))
        .filter(begin -> day.isBefore(begin.plusDays(DAYS)))
        .findFirst()
        .orElse(today);
  }
}
