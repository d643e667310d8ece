package convo.scheduling;

import convo.availability.Availability;
import convo.availability.Reason;
import convo.availability.SlotAnswer;
import convo.availability.SlotAnswer.Refused;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.Offers;
import convo.bookings.Wish;
import convo.shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is said of a start that somebody wants. */
public sealed interface StartAnswer {
  /** It can be had. */
  record Free(Slot slot) implements StartAnswer {}

  /** Only the people of the shop can have it, against their own rules. */
  record Breaks(Slot slot, Reason reason) implements StartAnswer {}

  /**
   * Nobody can have it.
   *
   * @param reason empty for a start that is not among those of the shop
   */
  record Taken(Optional<Reason> reason) implements StartAnswer {}

  /** For a customer, who books what is offered. */
  static StartAnswer toCustomer(
      Shop shop,
      Offers offers,
      List<Wish> wishes,
      Instant start,
      Instant now,
      Optional<UUID> preferred) {
    var day = LocalDate.ofInstant(start, shop.zone());
    var availability = new Availability(offers.inquiry(wishes, now, day, 1, preferred));
    return availability.slots(day).stream()
        .filter(slot -> slot.startsAt().equals(start))
        .findFirst()
        .<StartAnswer>map(Free::new)
        .orElseGet(() ->
            new Taken(nearest(answers(availability, offers, wishes, start)).map(Refused::reason)));
  }

  /** For the shop's own people, whom only what is held keeps from it. */
  static StartAnswer toStaff(
      Shop shop, Offers offers, List<Wish> wishes, Instant start, Instant now) {
    var day = LocalDate.ofInstant(start, shop.zone());
    var usual =
        answers(
            new Availability(offers.inquiry(wishes, now, day, 1, Optional.empty())),
            offers,
            wishes,
            start);
    var free = slot(usual);
    if (free.isPresent()) {
      return new Free(free.get());
    }
    var insisted = answers(new Availability(offers.insisted(wishes, start)), offers, wishes, start);
    return slot(insisted)
        .<StartAnswer>map(
            slot -> new Breaks(slot, nearest(usual).map(Refused::reason).orElse(Reason.CLOSED)))
        .orElseGet(() -> new Taken(nearest(insisted).map(Refused::reason)));
  }

  private static List<SlotAnswer> answers(
      Availability availability, Offers offers, List<Wish> wishes, Instant start) {
    return offers.able(wishes.getFirst()).stream()
        .map(stylist -> availability.answer(start, stylist.toString()))
        .toList();
  }

  private static Optional<Slot> slot(List<SlotAnswer> answers) {
    return of(answers, Slot.class).findFirst();
  }

  /** The refusal that is nearest to a yes. */
  private static Optional<Refused> nearest(List<SlotAnswer> answers) {
    return of(answers, Refused.class).max(Comparator.comparing(Refused::reason));
  }

  private static <A extends SlotAnswer> Stream<A> of(List<SlotAnswer> answers, Class<A> kind) {
    return answers.stream().filter(kind::isInstance).map(kind::cast);
  }
}
