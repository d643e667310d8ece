package convo.shopfile;

import convo.availability.HeldTime;
import convo.availability.ResourceTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The time of the resources of a file. Bookings do not say which of a kind they hold, so each takes
 * the first that is free by its position, in the order in which they start.
 */
final class FiledRooms {
  private final ShopFile file;
  private final Map<String, List<HeldTime>> held = new LinkedHashMap<>();

  private record Need(String kind, HeldTime time) {}

  private FiledRooms(ShopFile file) {
    this.file = file;
    file.resources().forEach(resource -> held.put(resource.key(), new ArrayList<>()));
  }

  static List<ResourceTime> of(ShopFile file, List<ResolvedBooking> bookings) {
    var rooms = new FiledRooms(file);
    bookings.stream()
        .flatMap(booking -> booking.items().stream().filter(item -> !booking.held(item).isEmpty()))
        .flatMap(item -> rooms.need(item).stream())
        .sorted(Comparator.comparing(Need::time))
        .forEach(rooms::hold);
    return file.resources().stream()
        .map(resource ->
            new ResourceTime(resource.key(), resource.kind(), rooms.held(resource.key())))
        .toList();
  }

  private List<HeldTime> held(String resource) {
    return Objects.requireNonNull(held.get(resource));
  }

  /** For the whole length of the service, its gap and its outer buffers included. */
  private List<Need> need(ResolvedBooking.Item item) {
    return file.services().stream()
        .filter(service -> service.key().equals(item.service()))
        .flatMap(
            service -> service.needs().stream().map(kind -> new Need(kind, time(service, item))))
        .toList();
  }

  private static HeldTime time(ShopFile.Service service, ResolvedBooking.Item item) {
    return HeldTime.of(
        item.startsAt().minusSeconds(60L * service.bufferBeforeMinutes()),
        item.endsAt().plusSeconds(60L * service.bufferAfterMinutes()),
        item.startsAt(),
        item.endsAt(),
        true);
  }

  /** One more than there are resources makes the first of them busy for longer. */
  private void hold(Need need) {
    var ofKind =
        file.resources().stream()
            .filter(resource -> resource.kind().equals(need.kind))
            .map(resource -> held(resource.key()))
            .toList();
    ofKind.stream()
        .filter(times -> times.stream().noneMatch(time -> overlap(time, need.time)))
        .findFirst()
        .orElseGet(ofKind::getFirst)
        .add(need.time);
  }

  private static boolean overlap(HeldTime one, HeldTime other) {
    return one.from() < other.until() && other.from() < one.until();
  }
}
