package convo.scheduling;

import static java.util.stream.Collectors.joining;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.availability.Reason;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.OfferQueries;
import convo.bookings.Offers;
import convo.bookings.Wish;
import convo.shops.Shop;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** One booking on its way to another time, or to other services. */
final class MoveAttempt {
  private static final String SAVEPOINT = "before_the_move";

  private final Handle handle;
  private final BookingMails mails;
  private final Shop shop;
  private final HeldBooking booking;
  private final Move move;
  private final List<Wish> wishes;
  private final Actor actor;
  private final Instant now;

  MoveAttempt(
      Handle handle,
      BookingMails mails,
      Shop shop,
      HeldBooking booking,
      Move move,
      Actor actor,
      Instant now) {
    this.handle = handle;
    this.mails = mails;
    this.shop = shop;
    this.booking = booking;
    this.move = move;
    this.wishes = move.wishes().orElseGet(booking::wishes);
    this.actor = actor;
    this.now = now;
  }

  BookingOutcome run() {
    if (move.start().equals(booking.startsAt()) && booking.isAs(wishes)) {
      return new BookingOutcome.Done(booking.id(), false);
    }
    if (!move.byStaff() && !booking.isMovable(now)) {
      return new BookingOutcome.TooLate();
    }
    var offers = OfferQueries.at(handle, shop, wishes, move.start(), Optional.of(booking.id()));
    if (!offers.has(wishes)) {
      return new BookingOutcome.NotOffered();
    }
    return switch (answer(offers)) {
      case StartAnswer.Free(var slot) -> save(offers, slot, Optional.empty());
      case StartAnswer.Breaks(var slot, var reason) ->
          move.insisted()
              ? save(offers, slot, Optional.of(reason))
              : new BookingOutcome.Breaks(reason);
      case StartAnswer.Taken(var reason) -> taken(reason);
    };
  }

  private StartAnswer answer(Offers offers) {
    return move.byStaff()
        ? StartAnswer.toStaff(shop, offers, wishes, move.start(), now)
        : StartAnswer.toCustomer(shop, offers, wishes, move.start(), now, Optional.empty());
  }

  private BookingOutcome save(Offers offers, Slot slot, Optional<Reason> against) {
    var visit = BookedVisit.of(booking.id(), offers, wishes, slot).atPricesOf(booking);
    SegmentRows.lock(
        handle,
        shop,
        Stream.concat(booking.held(), visit.segments().stream().map(BookedVisit.Segment::held))
            .toList());
    handle.savepoint(SAVEPOINT);
    BookingRows.deleteItems(handle, shop, booking.id());
    BookingRows.items(handle, shop, visit);
    if (!SegmentRows.hold(handle, shop, visit)) {
      handle.rollbackToSavepoint(SAVEPOINT);
      return taken(Optional.of(Reason.BOOKING));
    }
    BookingRows.move(handle, shop, visit, now);
    AuditQueries.record(
        handle,
        shop.id(),
        now,
        actor,
        AuditAction.MOVED,
        BookingWords.SUBJECT,
        booking.id(),
        booking.version() + 1,
        changes(offers, slot, against));
    if (move.told()) {
      mails.send(handle, shop, booking.id(), BookingNews.MOVED, actor, now);
    }
    return new BookingOutcome.Done(booking.id(), true);
  }

  private Map<String, Change> changes(Offers offers, Slot slot, Optional<Reason> against) {
    var before = new LinkedHashMap<String, String>();
    before.put("startsAt", booking.startsAt().toString());
    before.put("services", booking.services());
    before.put("stylists", booking.stylists());
    before.put("length", String.valueOf(booking.minutes()));
    var after = new LinkedHashMap<String, String>();
    after.put("startsAt", slot.startsAt().toString());
    after.put("services", services(offers));
    after.put("stylists", BookedVisit.stylists(offers, slot));
    after.put("length", String.valueOf(wishes.stream().mapToInt(offers::minutes).sum()));
    against.ifPresent(reason -> {
      before.put("against", "");
      after.put("against", reason.word());
    });
    return Change.between(before, after);
  }

  private String services(Offers offers) {
    return wishes.stream()
        .map(wish -> offers.service(wish.service()).name())
        .collect(joining(", "));
  }

  private BookingOutcome taken(Optional<Reason> reason) {
    UUID id = booking.id();
    return new BookingOutcome.Taken(
        reason, NearestStarts.of(handle, shop, wishes, move.start(), now, Optional.of(id)));
  }
}
