package convo.shopfile;

import convo.bookings.BusyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the visits of a shop file. */
final class Visits {
  private final Map<String, ShopFile.Service> services;
  private final People people;

  private Visits(ShopFile file) {
    this.services =
        file.services().stream()
            .collect(Collectors.toMap(ShopFile.Service::key, Function.identity()));
    this.people = new People(file.customers(), file.country());
  }

  /** The visits of a file in which every name is known. */
  static List<Visit> of(ShopFile file) {
    var visits = new Visits(file);
    return Located.in("bookings", file.bookings()).stream().map(visits::visit).toList();
  }

  /** What the time of an item is held by when the file says nothing else. */
  static List<BusyTime> busy(ShopFile.Service service, Instant start, Instant end) {
    var gap = service.gap().orElse(new ShopFile.Gap(0, 0));
    return BusyTime.of(
        start,
        end,
        new BusyTime.Shape(
            service.bufferBeforeMinutes(),
            service.bufferAfterMinutes(),
            gap.afterMinutes(),
            gap.minutes()));
  }

  private Visit visit(Located<FiledBooking> placed) {
    var booking = placed.value();
    var customer = people.find(booking.customer()).flatMap(FiledCustomer::identity).orElseThrow();
    var turns = turns(booking);
    return new Visit(
        placed.path(),
        booking
            .key()
            .orElseGet(
                () -> identity(customer, booking.items().getFirst().stylist(), booking.startsAt())),
        customer,
        booking,
        booking
            .priceCents()
            .orElseGet(() -> turns.stream().mapToLong(Visit.Turn::priceCents).sum()),
        turns);
  }

  /** What tells a booking without a key from all others. */
  static String identity(String customer, String stylist, Instant startsAt) {
    return customer + " " + stylist + " " + startsAt;
  }

  private List<Visit.Turn> turns(FiledBooking booking) {
    var turns = new ArrayList<Visit.Turn>();
    for (var item : booking.items()) {
      var service = Objects.requireNonNull(services.get(item.service()));
      var start =
          item.startsAt()
              .orElseGet(() -> nextStart(booking.startsAt(), turns, item.stylist(), service));
      turns.add(turn(item, service, start));
    }
    return turns;
  }

  /**
   * A turn follows the one before at once, or as soon as its own stylist is done with all of hers.
   */
  static Instant nextStart(
      Instant visitStart, List<Visit.Turn> before, String stylist, ShopFile.Service service) {
    var widened = Duration.ofMinutes(service.bufferBeforeMinutes());
    var free =
        before.stream()
            .filter(turn -> turn.stylist().equals(stylist))
            .flatMap(turn -> turn.busy().stream())
            .map(busy -> busy.until().plus(widened));
    var ends = before.stream().skip(Math.max(0, before.size() - 1)).map(Visit.Turn::endsAt);
    return Stream.concat(free, ends).max(Instant::compareTo).orElse(visitStart);
  }

  private static Visit.Turn turn(FiledBooking.Item item, ShopFile.Service service, Instant start) {
    var end = start.plusSeconds(60L * item.minutes().orElse(service.durationMinutes()));
    return new Visit.Turn(
        item.service(),
        item.stylist(),
        start,
        end,
        item.priceCents().orElse(service.priceCents()),
        held(item, start).orElseGet(() -> busy(service, start, end)));
  }

  private static Optional<List<BusyTime>> held(FiledBooking.Item item, Instant start) {
    return item.busy()
        .map(times ->
            times.stream()
                .map(held ->
                    new BusyTime(
                        start.plusSeconds(60L * held.fromMinute()),
                        start.plusSeconds(60L * held.untilMinute())))
                .toList());
  }
}
