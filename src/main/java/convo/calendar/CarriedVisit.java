package convo.calendar;

import static convo.words.Words.calendar;
import static convo.words.Words.web;

import convo.availability.Availability;
import convo.availability.OpenTime;
import convo.availability.Reason;
import convo.availability.SlotAnswer.Refused;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.OfferQueries;
import convo.bookings.Offers;
import convo.bookings.Unreminded;
import convo.bookings.Wish;
import convo.scheduling.BookingDetailQueries;
import convo.scheduling.BookingDetails;
import convo.scheduling.StartAnswer;
import convo.scheduling.WhyNot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A visit in the hand: where it fits in the columns that are shown, and why not elsewhere.
 *
 * @param by whose part of it goes with the column
 * @param proposal where it is to be put down, before that is done
 */
public record CarriedVisit(
    BookingDetails booking,
    UUID by,
    List<Fit> fits,
    List<Obstacle> obstacles,
    Optional<Proposal> proposal) {

  /** A start that can be had without a question. */
  public record Fit(BoardColumn column, Instant start, String place) {}

  /** Time in a column in which it cannot begin. */
  public record Obstacle(BoardColumn column, String why, OpenTime time, String place) {}

  /**
   * A place for it.
   *
   * @param stylists who is to do each service, in their order
   * @param breaks the rule of the shop that is broken there
   * @param taken why nobody can have it there
   */
  public record Proposal(
      UUID to,
      Instant start,
      List<UUID> stylists,
      String names,
      Optional<Reason> breaks,
      Optional<String> taken) {}

  /** A place that somebody has pointed at. */
  record Target(UUID to, Instant start) {}

  /** Nothing, where it cannot be moved any more, or somebody gave it to another stylist. */
  static Optional<CarriedVisit> of(
      Handle handle, CalendarAddress address, Board board, Optional<Target> target, Instant now) {
    return address
        .hand()
        .flatMap(hand ->
            BookingDetailQueries.find(handle, address.shop(), hand.booking())
                .filter(BookingDetails::isAhead)
                .filter(booking -> isBy(booking, hand.by()))
                .map(booking -> of(handle, address, board, booking, hand.by(), target, now)));
  }

  private static boolean isBy(BookingDetails booking, UUID stylist) {
    return booking.items().stream().anyMatch(item -> item.stylist().equals(stylist));
  }

  private static CarriedVisit of(
      Handle handle,
      CalendarAddress address,
      Board board,
      BookingDetails booking,
      UUID by,
      Optional<Target> target,
      Instant now) {
    var services = booking.items().stream().map(BookingDetails.Item::service).toList();
    var offers =
        OfferQueries.read(
            handle,
            address.shop(),
            services,
            address.first(),
            address.days(),
            Optional.of(booking.id()));
    var carried =
        new CarriedVisit(booking, by, new ArrayList<>(), new ArrayList<>(), Optional.empty());
    for (var column : board.columns()) {
      column.stylist().ifPresent(to -> carried.look(address, board, offers, column, to, now));
    }
    return new CarriedVisit(
        booking,
        by,
        carried.fits,
        carried.obstacles,
        target.map(place -> carried.propose(address, offers, place, now)));
  }

  private void look(
      CalendarAddress address,
      Board board,
      Offers offers,
      BoardColumn column,
      UUID to,
      Instant now) {
    var wishes = wishes(to);
    if (!offers.has(wishes)) {
      obstacles.add(
          new Obstacle(column, calendar().notTheirs(), column.scale().whole(), board.whole()));
      return;
    }
    var day = column.scale().day();
    var availability = new Availability(offers.inquiry(wishes, now, day, 1, Optional.empty()));
    var step = 60L * address.shop().policy().slotStepMinutes();
    availability.slots(day).stream()
        .map(Slot::startsAt)
        .filter(start -> !isHere(to, start))
        .forEach(start ->
            fits.add(
                new Fit(
                    column,
                    start,
                    board.place(column, new OpenTime(start, start.plusSeconds(step))))));
    runs(availability.refused(day), step)
        .forEach(run ->
            obstacles.add(
                new Obstacle(
                    column, WhyNot.of(run.reason), run.time, board.place(column, run.time))));
  }

  private boolean isHere(UUID to, Instant start) {
    return start.equals(booking.startsAt()) && to.equals(by);
  }

  private record Run(Reason reason, OpenTime time) {}

  /** Starts that follow each other and have one reason, as one time. */
  private static List<Run> runs(List<Refused> refused, long step) {
    var runs = new ArrayList<Run>();
    for (var no : refused) {
      var time = new OpenTime(no.startsAt(), no.startsAt().plusSeconds(step));
      var begun =
          Optional.of(runs)
              .filter(all -> !all.isEmpty())
              .map(List::removeLast)
              .orElseGet(() -> new Run(no.reason(), time));
      if (begun.reason == no.reason() && !begun.time.until().isBefore(time.from())) {
        runs.add(new Run(no.reason(), new OpenTime(begun.time.from(), time.until())));
      } else {
        runs.add(begun);
        runs.add(new Run(no.reason(), time));
      }
    }
    return runs;
  }

  private Proposal propose(CalendarAddress address, Offers offers, Target target, Instant now) {
    var wishes = wishes(target.to);
    var stylists = wishes.stream().flatMap(wish -> wish.stylist().stream()).toList();
    if (!offers.has(wishes)) {
      return new Proposal(
          target.to,
          target.start,
          stylists,
          "",
          Optional.empty(),
          Optional.of(calendar().notTheirs()));
    }
    var names = offers.stylist(target.to);
    return switch (StartAnswer.toStaff(address.shop(), offers, wishes, target.start, now)) {
      case StartAnswer.Free _ ->
          new Proposal(
              target.to, target.start, stylists, names, Optional.empty(), Optional.empty());
      case StartAnswer.Breaks(_, var reason) ->
          new Proposal(
              target.to, target.start, stylists, names, Optional.of(reason), Optional.empty());
      case StartAnswer.Taken(var reason) ->
          new Proposal(
              target.to,
              target.start,
              stylists,
              names,
              Optional.empty(),
              Optional.of(WhyNot.of(reason.orElse(Reason.BOOKING))));
    };
  }

  /** Its services, those that were taken up by somebody else. */
  private List<Wish> wishes(UUID to) {
    return booking.items().stream()
        .map(item ->
            new Wish(item.service(), Optional.of(item.stylist().equals(by) ? to : item.stylist())))
        .toList();
  }

  /** What is done, for a sentence. */
  public String services() {
    return web().list(booking.items().stream().map(BookingDetails.Item::name).toList());
  }

  /** Who does it as it stands, each once. */
  public String stylists() {
    return web().list(booking.items().stream().map(BookingDetails.Item::by).distinct().toList());
  }

  /** Whether there is an address to which news of it could go. */
  public boolean canTell() {
    return booking.unreminded().filter(why -> why == Unreminded.NO_ADDRESS).isEmpty();
  }
}
