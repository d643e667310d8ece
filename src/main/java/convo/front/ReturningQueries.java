package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.bookings.BookingStatus;
import convo.database.Answers;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.people.FamilyMember;
import convo.people.FamilyQueries;
import convo.web.BadInput;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What is known of somebody who has signed in, through her own door: no shop learns of it, and
 * whoever comes by as a guest or as support has nothing there.
 */
public final class ReturningQueries {
  private static final String FIND =
      """
      select (
          select case when profile.merge_asked_at is null then profile.preferred_stylist_id end
          from customer_shop_profiles profile
          where profile.shop_id = :shop
          and profile.customer_id = :customer
          order by profile.created_at
          limit 1) preferred, coalesce((
          select json_agg(json_build_object('service', item.service_id, 'stylist', item.stylist_id, 'minutes', null)
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
      where booking.customer_id = :me
      and booking.is_proved
      and booking.status = any(:live)
      and booking.starts_at < :until
      and booking.ends_at > :from
      order by booking.starts_at, booking.id
      limit 1
      """;
  private static final String BESIDE = ELSEWHERE + ";\n" + FamilyQueries.ALL;

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

  /**
   * Where the visitor is already at some moment of this time, at whichever shop, and her family.
   */
  Beside beside(Visitor visitor, Instant from, Instant until) {
    return customer(visitor)
        .map(me ->
            door.read(
                me,
                handle ->
                    Answers.of(
                        handle
                            .createQuery(BESIDE)
                            .bind("me", me)
                            .bind("from", from)
                            .bind("until", until)
                            .bindArray("live", BookingStatus.class, BookingStatus.LIVE),
                        answers ->
                            new Beside(
                                answers.list(Elsewhere.class).stream().findFirst(),
                                answers.list(FamilyMember.class)))))
        .orElse(Beside.NOTHING);
  }

  /**
   * Somebody of her family by the word of the form.
   *
   * @throws BadInput when there is a word and nobody it names
   */
  Optional<FamilyMember> member(Visitor visitor, String person) {
    if (person.isEmpty()) {
      return Optional.empty();
    }
    var family = customer(visitor).map(this::family).orElseGet(List::of);
    return Optional.of(
        family.stream()
            .filter(one -> one.id().toString().equals(person))
            .findFirst()
            .orElseThrow(() -> new BadInput(front().whoComes())));
  }

  private List<FamilyMember> family(CustomerId me) {
    return door.read(
        me,
        handle ->
            handle.createQuery(FamilyQueries.ALL).bind("me", me).mapTo(FamilyMember.class).list());
  }

  private static Optional<CustomerId> customer(Visitor visitor) {
    return visitor.support().isPresent()
        ? Optional.empty()
        : visitor.account().flatMap(account -> account.customer());
  }
}
