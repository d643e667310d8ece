package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.outbox.Secret;
import convo.shops.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells whoever booked what became of a visit, in the transaction of the change: at the address
 * that was given for it, else at the one that the shop has, and in the language of its reader.
 */
record BookingMails(BookingLinks links) {
  private static final String VISIT =
      """
      select coalesce(booking.customer_email, profile.email) recipient, booking.starts_at, booking.ends_at,
        booking.is_proved, array_agg(service.name order by item.position) services,
        array_agg(stylist.name order by item.position) stylists
      from bookings booking
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
      and coalesce(booking.customer_email, profile.email) is not null
      group by booking.shop_id, booking.id, profile.email
      """;

  /** A visit that is not over, and who reads of it. */
  private record Visit(
      String recipient,
      Instant startsAt,
      Instant endsAt,
      boolean isProved,
      List<String> services,
      List<String> stylists) {

    String what() {
      return String.join(", ", services);
    }

    String by() {
      return String.join(", ", stylists.stream().distinct().toList());
    }
  }

  void send(Handle handle, Shop shop, UUID booking, BookingNews news, Actor actor, Instant now) {
    visit(handle, shop, booking, now)
        .ifPresent(visit -> {
          var mail =
              AccountRows.readerOf(handle, visit.recipient)
                  .speak(() -> mail(shop, booking, visit, news));
          OutboxQueries.add(handle, Optional.of(shop.id()), actor, now, mail);
        });
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
                shop.zone().getId(),
                ask,
                link);
    return new Mail("booking", visit.recipient, news.subject(shop.name(), when), body)
        .with(new Secret(booking, link, visit.endsAt));
  }
}
