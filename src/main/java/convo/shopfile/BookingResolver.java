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

/** Works out the bookings of a shop file. */
final class BookingResolver {
  private final Map<String, ShopFile.Service> services;
  private final CustomerLookup customers;

  private BookingResolver(ShopFile file) {
    this.services =
        file.services().stream()
            .collect(Collectors.toMap(ShopFile.Service::key, Function.identity()));
    this.customers = new CustomerLookup(file.customers(), file.country());
  }

  /** The bookings of a file in which every name is known. */
  static List<ResolvedBooking> resolve(ShopFile file) {
    var resolver = new BookingResolver(file);
    return Located.in("bookings", file.bookings()).stream().map(resolver::booking).toList();
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

  private ResolvedBooking booking(Located<FiledBooking> located) {
    var booking = located.value();
    var customer =
        customers.find(booking.customer()).flatMap(FiledCustomer::identity).orElseThrow();
    var stylist = booking.items().getFirst().stylist();
    var items = items(booking);
    return new ResolvedBooking(
        located.path(),
        booking.key().orElseGet(() -> identity(customer, stylist, booking.startsAt())),
        customer,
        booking,
        booking
            .priceCents()
            .orElseGet(() -> items.stream().mapToLong(ResolvedBooking.Item::priceCents).sum()),
        items);
  }

  /** What tells a booking without a key from all others. */
  static String identity(String customer, String stylist, Instant startsAt) {
    return customer + " " + stylist + " " + startsAt;
  }

  private List<ResolvedBooking.Item> items(FiledBooking booking) {
    var items = new ArrayList<ResolvedBooking.Item>();
    for (var item : booking.items()) {
      var service = Objects.requireNonNull(services.get(item.service()));
      var start =
          item.startsAt()
              .orElseGet(() -> nextStart(booking.startsAt(), items, item.stylist(), service));
      items.add(item(item, service, start));
    }
    return items;
  }

  /**
   * An item follows the one before at once, or as soon as its own stylist is done with all of hers.
   */
  static Instant nextStart(
      Instant bookingStart,
      List<ResolvedBooking.Item> before,
      String stylist,
      ShopFile.Service service) {
    var widened = Duration.ofMinutes(service.bufferBeforeMinutes());
    var free =
        before.stream()
            .filter(item -> item.stylist().equals(stylist))
            .flatMap(item -> item.busy().stream())
            .map(busy -> busy.until().plus(widened));
    var ends =
        before.stream().skip(Math.max(0, before.size() - 1)).map(ResolvedBooking.Item::endsAt);
    return Stream.concat(free, ends).max(Instant::compareTo).orElse(bookingStart);
  }

  private static ResolvedBooking.Item item(
      FiledBooking.Item item, ShopFile.Service service, Instant start) {
    var end = start.plusSeconds(60L * item.minutes().orElse(service.durationMinutes()));
    return new ResolvedBooking.Item(
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
