package convo.scheduling;

import static convo.words.Words.scheduling;
import static convo.words.Words.web;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.bookings.BookingStatus;
import convo.bookings.Unreminded;
import convo.ical.CalendarEvent;
import convo.ical.CalendarInvitation;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.outbox.Secret;
import convo.shops.PublicDetails;
import convo.shops.Shop;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Tells whoever booked what became of a visit, in the transaction of the change: at the address
 * that was given for it, else at the one that the shop has, unless its holder said that this is
 * somebody else, and in the language of its reader; one who has chosen none reads what the shop
 * speaks. Each brings a file for the reader's calendar.
 *
 * @param sender the address that mails come from
 */
record BookingMails(BookingLinks links, String sender) {
  private static final String VISIT =
      "select "
          + Unreminded.ADDRESS
          + """
           recipient, booking.starts_at, booking.ends_at,
            booking.is_proved, booking.status, booking.invite_sequence,
          """
          + PublicDetails.COLUMNS
          + """
            , array_agg(service.name order by item.position) services,
            array_agg(stylist.name order by item.position) stylists
          from bookings booking
          join shops on shops.id = booking.shop_id
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          join booking_items item
            on item.shop_id = booking.shop_id
            and item.booking_id = booking.id
          join services service
            on service.shop_id = item.shop_id
            and service.id = item.service_id
          join stylists stylist
            on stylist.shop_id = item.shop_id
            and stylist.id = item.stylist_id
          where booking.shop_id = :shop
          and booking.id = :booking
          and booking.ends_at > :now
          and %s is not null
          group by booking.shop_id, booking.id, profile.email, shops.id
          """
              .formatted(Unreminded.ADDRESS);

  /** A visit that is not over, and who reads of it. */
  private record Visit(
      String recipient,
      Instant startsAt,
      Instant endsAt,
      boolean isProved,
      BookingStatus status,
      int inviteSequence,
      @Nested PublicDetails details,
      List<String> services,
      List<String> stylists) {

    /** What the reader has chosen, else what the shop speaks. */
    Language language(Handle handle) {
      return AccountRows.chosenBy(handle, recipient)
          .map(details::addressed)
          .orElseGet(details::spoken);
    }

    CalendarEvent.State state() {
      return switch (status) {
        case REQUESTED -> CalendarEvent.State.TENTATIVE;
        case CANCELLED -> CalendarEvent.State.CANCELLED;
        case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> CalendarEvent.State.CONFIRMED;
      };
    }

    String what() {
      return web().list(services);
    }

    String by() {
      return web().list(stylists.stream().distinct().toList());
    }
  }

  void send(Handle handle, Shop shop, UUID booking, BookingNews news, Actor actor, Instant now) {
    visit(handle, shop, booking, now)
        .ifPresent(visit -> {
          openLink(handle, shop, booking);
          var mail =
              visit
                  .language(handle)
                  .speak(() ->
                      mail(shop, booking, visit, news).bringing(file(shop, booking, visit, now)));
          OutboxQueries.add(handle, Optional.of(shop.id()), actor, now, mail);
        });
  }

  /**
   * So that the link in the mail of a visit that came with an import leads there. One that was
   * denied stays closed: whoever has said no holds its link.
   */
  private void openLink(Handle handle, Shop shop, UUID booking) {
    handle
        .createUpdate(
            """
            update bookings
            set link_hash = :hash
            where shop_id = :shop
            and id = :booking
            and link_hash is null
            and denied_at is null
            """)
        .bind("hash", links.token(shop, booking).hash())
        .bind("shop", shop.id())
        .bind("booking", booking)
        .execute();
  }

  /** Tells whoever has cancelled a visit by leaving the shop; it leads to nothing any more. */
  Optional<Mail> farewell(Handle handle, Shop shop, UUID booking, String kind, Instant now) {
    return visit(handle, shop, booking, now)
        .map(visit ->
            visit
                .language(handle)
                .speak(
                    () -> farewell(shop, visit, kind).bringing(file(shop, booking, visit, now))));
  }

  private static Mail farewell(Shop shop, Visit visit, String kind) {
    var when = shop.when(visit.startsAt);
    return new Mail(
        kind,
        visit.recipient,
        BookingNews.WITHDRAWN.subject(shop.name(), when),
        scheduling()
            .mailFarewell(
                BookingNews.WITHDRAWN.opening(shop.name()),
                visit.what(),
                visit.by(),
                when,
                shop.clockCity()));
  }

  private static Optional<Visit> visit(Handle handle, Shop shop, UUID booking, Instant now) {
    return handle
        .createQuery(VISIT)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .bind("now", now)
        .mapTo(Visit.class)
        .findOne();
  }

  /** What the reader's calendar is told: of all that is done in one visit, once. */
  private String file(Shop shop, UUID booking, Visit visit, Instant now) {
    var items =
        IntStream.range(0, visit.services.size())
            .mapToObj(item ->
                scheduling().calendarItem(visit.services.get(item), visit.stylists.get(item)));
    var event =
        new CalendarEvent(
            booking.toString(),
            visit.inviteSequence,
            visit.state(),
            visit.startsAt,
            visit.endsAt,
            shop.zone(),
            scheduling().calendarVisit(visit.what(), shop.name()),
            Stream.concat(items, Stream.of("", links.url(shop, booking)))
                .collect(Collectors.joining("\n")),
            visit.details.addressLines(shop.country()).collect(Collectors.joining(", ")),
            now);
    return new CalendarInvitation(event, sender, shop.name(), visit.recipient).text();
  }

  private Mail mail(Shop shop, UUID booking, Visit visit, BookingNews news) {
    var link = links.url(shop, booking);
    var when = shop.when(visit.startsAt);
    var ask = visit.isProved ? scheduling().mailLook() : scheduling().mailSayYes(shop.name());
    var body =
        scheduling()
            .mailVisit(
                news.opening(shop.name()),
                visit.what(),
                visit.by(),
                when,
                shop.clockCity(),
                ask,
                link);
    return new Mail("booking", visit.recipient, news.subject(shop.name(), when), body)
        .with(new Secret(booking, link, visit.endsAt));
  }
}
