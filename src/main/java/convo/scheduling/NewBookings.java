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
import convo.live.DayNews;
import convo.shops.Shop;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Books visits: what availability offers, and the database lets nobody else have. */
public final class NewBookings {
  private final BookingMails mails;
  private final DayNews news;

  NewBookings(BookingMails mails, DayNews news) {
    this.mails = mails;
    this.news = news;
  }

  /** Books a visit in the transaction of the handle, or changes nothing. */
  public BookingOutcome book(
      Handle handle, Shop shop, NewBooking wanted, Actor actor, Instant now) {
    var offers = OfferQueries.at(handle, shop, wanted.wishes(), wanted.start(), Optional.empty());
    if (!offers.has(wanted.wishes())) {
      return new BookingOutcome.NotOffered();
    }
    return switch (answer(shop, offers, wanted, now)) {
      case StartAnswer.Free(var slot) ->
          book(handle, shop, offers, wanted, slot, Optional.empty(), actor, now);
      case StartAnswer.Breaks(var slot, var reason) ->
          wanted.insisted()
              ? book(handle, shop, offers, wanted, slot, Optional.of(reason), actor, now)
              : new BookingOutcome.Breaks(reason);
      case StartAnswer.Taken(var reason) -> taken(handle, shop, wanted, reason, now);
    };
  }

  private static StartAnswer answer(Shop shop, Offers offers, NewBooking wanted, Instant now) {
    return wanted.byStaff()
        ? StartAnswer.toStaff(shop, offers, wanted.wishes(), wanted.start(), now)
        : StartAnswer.toCustomer(
            shop, offers, wanted.wishes(), wanted.start(), now, wanted.preferred());
  }

  private BookingOutcome book(
      Handle handle,
      Shop shop,
      Offers offers,
      NewBooking wanted,
      Slot slot,
      Optional<Reason> against,
      Actor actor,
      Instant now) {
    var visit = BookedVisit.of(wanted.id(), offers, wanted.wishes(), slot);
    if (!wanted.byStaff()) {
      var most = shop.policy().liveBookingsPerPerson();
      if (BookingRows.ahead(handle, shop, wanted, now) >= most) {
        return new BookingOutcome.TooMany(most);
      }
    }
    var link = mails.links().token(shop, visit.id());
    if (!BookingRows.insert(handle, shop, visit, wanted, link, now)) {
      return new BookingOutcome.Done(visit.id(), false);
    }
    if (!SegmentRows.hold(handle, shop, visit)) {
      BookingRows.delete(handle, shop, visit.id());
      return taken(handle, shop, wanted, Optional.of(Reason.BOOKING), now);
    }
    AuditQueries.record(
        handle,
        shop.id(),
        now,
        actor,
        AuditAction.ADDED,
        BookingWords.SUBJECT,
        visit.id(),
        1,
        changes(offers, wanted, slot, against));
    news.tell(handle, shop, visit.startsAt(), visit.endsAt());
    mails.send(handle, shop, visit.id(), BookingNews.ofNew(wanted.status()), actor, now);
    return new BookingOutcome.Done(visit.id(), true);
  }

  private static Map<String, Change> changes(
      Offers offers, NewBooking wanted, Slot slot, Optional<Reason> against) {
    var changes = new LinkedHashMap<String, Change>();
    changes.put("status", new Change("", wanted.status().key()));
    changes.put("startsAt", new Change("", slot.startsAt().toString()));
    changes.put("services", new Change("", services(offers, wanted)));
    changes.put("stylists", new Change("", BookedVisit.stylists(offers, slot)));
    against.ifPresent(reason -> changes.put("against", new Change("", reason.word())));
    return changes;
  }

  private static String services(Offers offers, NewBooking wanted) {
    return wanted.services().stream()
        .map(service -> offers.service(service).name())
        .collect(joining(", "));
  }

  private static BookingOutcome taken(
      Handle handle, Shop shop, NewBooking wanted, Optional<Reason> reason, Instant now) {
    if (BookingRows.exists(handle, shop, wanted.id())) {
      return new BookingOutcome.Done(wanted.id(), false);
    }
    var nearest =
        NearestStarts.of(handle, shop, wanted.wishes(), wanted.start(), now, Optional.empty());
    return new BookingOutcome.Taken(reason, nearest);
  }
}
