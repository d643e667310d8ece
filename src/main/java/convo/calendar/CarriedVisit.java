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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A visit in the hand: where it fits in the columns that are shown, and why not elsewhere.
 *
 * @param by whose part of it goes with the column
 * @param place where it stands, or is to be put down
 * @param proposal where it is to be put down, before that is done
 */
public record CarriedVisit(
    BookingDetails booking,
    UUID by,
    Target place,
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
   * @param wishes who is to do each service and for how long, in their order
   * @param breaks the rule of the shop that is broken there
   * @param taken why nobody can have it there
   */
  public record Proposal(
      UUID to,
      Instant start,
      List<Wish> wishes,
      String names,
      Optional<Reason> breaks,
      Optional<String> taken) {}

  /** A place that somebody has pointed at, and there perhaps another length. */
  record Target(UUID to, Instant start, Optional<Length> length) {}

  /**
   * How long a service of it is to last.
   *
   * @param item its place in the visit, from 1
   */
  record Length(int item, int minutes) {}

  /** A service of it, with the lengths to which it can be made by a step. */
  public record Part(
      int item,
      String name,
      int before,
      int minutes,
      List<Integer> shorter,
      List<Integer> longer) {}

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
    var place = target.orElseGet(() -> new Target(by, booking.startsAt(), Optional.empty()));
    var carried =
        new CarriedVisit(
            booking, by, place, new ArrayList<>(), new ArrayList<>(), Optional.empty());
    for (var column : board.columns()) {
      column.stylist().ifPresent(to -> carried.look(address, board, offers, column, to, now));
    }
    return new CarriedVisit(
        booking,
        by,
        place,
        carried.fits,
        carried.obstacles,
        target.map(_ -> carried.propose(address, offers, now)));
  }

  private void look(
      CalendarAddress address,
      Board board,
      Offers offers,
      BoardColumn column,
      UUID to,
      Instant now) {
    var wishes = wishes(to, Optional.empty());
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

  private Proposal propose(CalendarAddress address, Offers offers, Instant now) {
    var wishes = wishes(place.to, place.length);
    if (!offers.has(wishes)) {
      return proposal(wishes, "", Optional.empty(), Optional.of(calendar().notTheirs()));
    }
    var names = offers.stylist(place.to);
    return switch (StartAnswer.toStaff(address.shop(), offers, wishes, place.start, now)) {
      case StartAnswer.Free _ -> proposal(wishes, names, Optional.empty(), Optional.empty());
      case StartAnswer.Breaks(_, var reason) ->
          proposal(wishes, names, Optional.of(reason), Optional.empty());
      case StartAnswer.Taken(var reason) ->
          proposal(
              wishes,
              names,
              Optional.empty(),
              Optional.of(WhyNot.of(reason.orElse(Reason.BOOKING))));
    };
  }

  private Proposal proposal(
      List<Wish> wishes, String names, Optional<Reason> breaks, Optional<String> taken) {
    return new Proposal(place.to, place.start, wishes, names, breaks, taken);
  }

  /** Its services, those that were taken up by somebody else, one of another length perhaps. */
  private List<Wish> wishes(UUID to, Optional<Length> length) {
    var wishes = new ArrayList<Wish>();
    for (var item : booking.items()) {
      var wish = item.stylist().equals(by) ? item.wish().by(to) : item.wish();
      var place = wishes.size() + 1;
      wishes.add(
          length
              .filter(one -> one.item == place)
              .map(one -> wish.lasting(one.minutes))
              .orElse(wish));
    }
    return wishes;
  }

  /** The services of the one whose part is in the hand, as long as they are where it is. */
  public List<Part> parts(int step) {
    var parts = new ArrayList<Part>();
    for (var number = 1; number <= booking.items().size(); number++) {
      var item = booking.items().get(number - 1);
      if (item.stylist().equals(by)) {
        parts.add(part(number, item, step));
      }
    }
    return parts;
  }

  private Part part(int number, BookingDetails.Item item, int step) {
    var minutes =
        place.length.filter(one -> one.item == number).map(Length::minutes).orElse(item.minutes());
    return new Part(
        number,
        item.name(),
        item.minutes(),
        minutes,
        Stream.of(minutes - step).filter(less -> less >= Wish.SHORTEST).toList(),
        Stream.of(minutes + step).filter(more -> more <= Wish.LONGEST).toList());
  }

  /** The service that is to be of another length, where it stands otherwise. */
  public Optional<Part> stretched() {
    return place
        .length
        .filter(_ -> isHere(place.to, place.start))
        .filter(length -> length.item <= booking.items().size())
        .map(length -> part(length.item, booking.items().get(length.item - 1), 0));
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
