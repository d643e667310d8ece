package convo.scheduling;

import static java.util.stream.Collectors.joining;

import convo.availability.SlotAnswer.Slot;
import convo.bookings.BusyTime;
import convo.bookings.Offers;
import convo.bookings.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as it stands in the database, worked out of a free start.
 *
 * @param segments in the one order in which everybody holds time, so that no two wait for each
 *     other
 */
record BookedVisit(UUID id, List<Item> items, List<Segment> segments) {

  public record Item(
      UUID id,
      UUID service,
      UUID stylist,
      Optional<UUID> resource,
      Instant startsAt,
      Instant endsAt,
      long priceCents) {

    Item at(long agreedCents) {
      return new Item(id, service, stylist, resource, startsAt, endsAt, agreedCents);
    }
  }

  /** Time that an item holds of a stylist or of a resource. */
  public record Segment(UUID item, Optional<UUID> stylist, Optional<UUID> resource, BusyTime time) {
    UUID held() {
      return stylist.or(() -> resource).orElseThrow();
    }
  }

  static BookedVisit of(UUID id, Offers offers, List<Wish> wishes, Slot slot) {
    var items = new ArrayList<Item>();
    var segments = new ArrayList<Segment>();
    for (var place = 0; place < wishes.size(); place++) {
      var wish = wishes.get(place);
      var service = offers.service(wish.service());
      var found = slot.items().get(place);
      var item =
          new Item(
              UUID.randomUUID(),
              service.id(),
              UUID.fromString(found.stylist()),
              found.resource().map(UUID::fromString),
              found.startsAt(),
              found.startsAt().plusSeconds(60L * offers.minutes(wish)),
              service.priceCents());
      items.add(item);
      segments.addAll(segments(item, service.shape()));
    }
    return new BookedVisit(id, items, sorted(segments));
  }

  /** The time of a booking that stands already. */
  static BookedVisit of(HeldBooking booking) {
    var items = new ArrayList<Item>();
    var segments = new ArrayList<Segment>();
    for (var held : booking.items()) {
      var item =
          new Item(
              held.id(),
              held.service(),
              held.stylist(),
              held.resource(),
              held.startsAt(),
              held.endsAt(),
              held.priceCents());
      items.add(item);
      segments.addAll(segments(item, held.shape()));
    }
    return new BookedVisit(booking.id(), items, sorted(segments));
  }

  private static List<Segment> sorted(List<Segment> segments) {
    return segments.stream()
        .sorted(Comparator.comparing(Segment::held).thenComparing(segment -> segment.time().from()))
        .toList();
  }

  /** The same at what was agreed for the services that stay. */
  BookedVisit atPricesOf(HeldBooking booking) {
    var agreed = new ArrayList<>(booking.items());
    var priced = new ArrayList<Item>();
    for (var item : items) {
      var same = agreed.stream().filter(one -> one.service().equals(item.service)).findFirst();
      same.ifPresent(agreed::remove);
      priced.add(same.map(one -> item.at(one.priceCents())).orElse(item));
    }
    return new BookedVisit(id, priced, segments);
  }

  private static List<Segment> segments(Item item, BusyTime.Shape shape) {
    var segments = new ArrayList<Segment>();
    for (var time : BusyTime.of(item.startsAt, item.endsAt, shape)) {
      segments.add(new Segment(item.id, Optional.of(item.stylist), Optional.empty(), time));
    }
    item.resource.ifPresent(resource ->
        segments.add(
            new Segment(
                item.id,
                Optional.empty(),
                Optional.of(resource),
                BusyTime.whole(item.startsAt, item.endsAt, shape))));
    return segments;
  }

  Instant startsAt() {
    return items.getFirst().startsAt;
  }

  /** When the last service ends. */
  Instant endsAt() {
    return items.stream().map(Item::endsAt).max(Comparator.naturalOrder()).orElseThrow();
  }

  long priceCents() {
    return items.stream().mapToLong(Item::priceCents).sum();
  }

  /** Who does it, each once: "Sam, Lena". */
  static String stylists(Offers offers, Slot slot) {
    return slot.items().stream()
        .map(item -> offers.stylist(UUID.fromString(item.stylist())))
        .distinct()
        .collect(joining(", "));
  }
}
