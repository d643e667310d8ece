package convo.front;

import convo.access.Visitor;
import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What is known of somebody who has signed in, through her own door: no shop learns of it, and
 * whoever comes by as a guest or as support has nothing there.
 */
public final class ReturningQueries {
  private static final String FIND =
      """
      select (
          select profile.preferred_stylist_id
          from customer_shop_profiles profile
          where profile.shop_id = :shop
          and profile.customer_id = :customer
          order by profile.created_at
          limit 1) preferred, coalesce((
          select json_agg(json_build_object('service', item.service_id, 'stylist', item.stylist_id)
            order by item.position)
          from booking_items item
          where item.shop_id = :shop
          and item.booking_id = (
            select booking.id
            from bookings booking
            where booking.shop_id = :shop
            and booking.customer_id = :customer
            and booking.is_proved
            and booking.status = any(:takingPlace)
            and booking.starts_at < :now
            order by booking.starts_at desc, booking.id
            limit 1)), '[]') last
      """;
  private static final String ELSEWHERE =
      """
      select shop.name shop, booking.starts_at, booking.ends_at
      from bookings booking
      join shops shop on shop.id = booking.shop_id
      where booking.customer_id = :customer
      and booking.is_proved
      and booking.status = any(:live)
      and booking.starts_at < :until
      and booking.ends_at > :from
      order by booking.starts_at, booking.id
      limit 1
      """;

  private final CustomerDoor door;
  private final InstantSource clock;

  public ReturningQueries(CustomerDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** What this shop and the visitor know of each other. */
  Returning find(Visitor visitor, Front face) {
    return customer(visitor)
        .map(me ->
            door.read(
                me,
                handle ->
                    handle
                        .createQuery(FIND)
                        .bind("customer", me)
                        .bind("shop", face.shop().id())
                        .bind("now", clock.instant())
                        .bindArray("takingPlace", BookingStatus.class, BookingStatus.TAKING_PLACE)
                        .mapTo(Returning.class)
                        .one()))
        .orElse(Returning.NOBODY);
  }

  /** Where the visitor is already at some moment of this time, at whichever shop. */
  Optional<Elsewhere> elsewhere(Visitor visitor, Instant from, Instant until) {
    return customer(visitor)
        .flatMap(me ->
            door.read(
                me,
                handle ->
                    handle
                        .createQuery(ELSEWHERE)
                        .bind("customer", me)
                        .bind("from", from)
                        .bind("until", until)
                        .bindArray("live", BookingStatus.class, BookingStatus.LIVE)
                        .mapTo(Elsewhere.class)
                        .findOne()));
  }

  private static Optional<CustomerId> customer(Visitor visitor) {
    return visitor.support().isPresent()
        ? Optional.empty()
        : visitor.account().flatMap(account -> account.customer());
  }
}
