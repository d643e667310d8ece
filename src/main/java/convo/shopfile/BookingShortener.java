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

/** Says of the items of a booking only what a {@link BookingResolver} would not work out anyway. */
final class BookingShortener {
  private final Map<String, ShopFile.Service> services;

  BookingShortener(List<ShopFile.Service> services) {
    this.services =
        services.stream().collect(Collectors.toMap(ShopFile.Service::key, Function.identity()));
  }

  List<FiledBooking.Item> items(
      List<ResolvedBooking.Item> items, Instant bookingStart, boolean isCancelled) {
    var before = new ArrayList<ResolvedBooking.Item>();
    var shortened = new ArrayList<FiledBooking.Item>();
    for (var item : items) {
      var service = Objects.requireNonNull(services.get(item.service()));
      var usual = BookingResolver.busy(service, item.startsAt(), item.endsAt());
      var start = BookingResolver.nextStart(bookingStart, before, item.stylist(), service);
      var isUsual = isCancelled || item.busy().equals(usual);
      shortened.add(item(item, service, start, isUsual));
      before.add(isUsual ? item.with(usual) : item);
    }
    return shortened;
  }

  private static FiledBooking.Item item(
      ResolvedBooking.Item item, ShopFile.Service service, Instant start, boolean isUsual) {
    return new FiledBooking.Item(
        item.service(),
        item.stylist(),
        Optional.of(item.startsAt()).filter(at -> !at.equals(start)),
        Optional.of(item.priceCents()).filter(price -> price != service.priceCents()),
        Optional.of(minutes(item.startsAt(), item.endsAt()))
            .filter(length -> length != service.durationMinutes()),
        isUsual
            ? Optional.empty()
            : Optional.of(item.busy().stream().map(busy -> held(item.startsAt(), busy)).toList()));
  }

  private static FiledBooking.Held held(Instant start, BusyTime busy) {
    return new FiledBooking.Held(minutes(start, busy.from()), minutes(start, busy.until()));
  }

  private static int minutes(Instant from, Instant until) {
    return (int) Duration.between(from, until).toMinutes();
  }
}
