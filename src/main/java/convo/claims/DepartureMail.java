package convo.claims;

import convo.access.Owners;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.profiles.OwnProfile;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private record Visit(Instant startsAt, String what) {}

  /** Mails the owners, in the transaction that cancels; nothing where nothing was to come. */
  static void send(
      Handle handle, OwnProfile profile, List<UUID> cancelled, Actor actor, Instant now) {
    var visits = visits(handle, profile, cancelled);
    if (!visits.isEmpty()) {
      Owners.tell(handle, profile.shop(), actor, now, owner -> mail(owner, profile, visits));
    }
  }

  private static List<Visit> visits(Handle handle, OwnProfile profile, List<UUID> cancelled) {
    return handle
        .createQuery(
            """
            select bookings.starts_at,
              string_agg(services.name || ' with ' || stylists.name, ', ' order by item.position) what
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
    var many = visits.size() == 1 ? "1 booking is" : visits.size() + " bookings are";
    var lines =
        visits.stream()
            .map(visit ->
                Language.BRITISH.speak(() -> profile.when(visit.startsAt())) + ": " + visit.what())
            .collect(Collectors.joining("\n"));
    return new Mail(
        KIND,
        owner,
        "%s cancelled at %s".formatted(many, profile.shopName()),
        """
        A customer has left %s and is not known by name any more. %s cancelled, and the time is free again:

        %s
        """
            .formatted(profile.shopName(), many, lines));
  }
}
