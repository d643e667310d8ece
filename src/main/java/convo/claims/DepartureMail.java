package convo.claims;

import static convo.words.Words.claims;

import convo.access.AccountRows;
import convo.access.Owners;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.profiles.OwnProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Tells a shop's owners which bookings a departure has cancelled: when, what and with whom, and not
 * whose they were.
 */
final class DepartureMail {
  /** The kind of these mails. */
  static final String KIND = "departure";

  private DepartureMail() {}

  /** A booking as the shop may still know it. */
  private record Visit(Instant startsAt, List<String> services, List<String> stylists) {}

  /** Mails the owners, in the transaction that cancels; nothing where nothing was to come. */
  static void send(
      Handle handle, OwnProfile profile, List<UUID> cancelled, Actor actor, Instant now) {
    var visits = visits(handle, profile, cancelled);
    if (!visits.isEmpty()) {
      Owners.tell(
          handle,
          profile.shop(),
          actor,
          now,
          owner -> AccountRows.readerOf(handle, owner).speak(() -> mail(owner, profile, visits)));
    }
  }

  private static List<Visit> visits(Handle handle, OwnProfile profile, List<UUID> cancelled) {
    return handle
        .createQuery(
            """
            select bookings.starts_at,
              array_agg(services.name order by item.position) services,
              array_agg(stylists.name order by item.position) stylists
            from bookings
            join booking_items item
              on item.shop_id = bookings.shop_id
              and item.booking_id = bookings.id
            join services
              on services.shop_id = item.shop_id
              and services.id = item.service_id
            join stylists
              on stylists.shop_id = item.shop_id
              and stylists.id = item.stylist_id
            where bookings.shop_id = :shop
            and bookings.id = any(:bookings)
            group by bookings.id, bookings.starts_at
            order by bookings.starts_at, bookings.id
            """)
        .bind("shop", profile.shop())
        .bind("bookings", cancelled.toArray(UUID[]::new))
        .mapTo(Visit.class)
        .list();
  }

  private static Mail mail(String owner, OwnProfile profile, List<Visit> visits) {
    var lines =
        visits.stream().map(visit -> line(profile, visit)).collect(Collectors.joining("\n"));
    return new Mail(
        KIND,
        owner,
        claims().departureMailSubject(visits.size(), profile.shopName()),
        claims().departureMail(profile.shopName(), visits.size(), lines));
  }

  private static String line(OwnProfile profile, Visit visit) {
    var items =
        IntStream.range(0, visit.services().size())
            .mapToObj(item ->
                claims().serviceWith(visit.services().get(item), visit.stylists().get(item)))
            .toList();
    return claims().visitLine(profile.when(visit.startsAt()), items);
  }
}
