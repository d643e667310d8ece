package convo.me;

import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.Json;
import convo.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** A customer's bookings and her family's, at all shops, through her own door. */
public final class MyBookingQueries {
  /** Bookings on one page. */
  public static final int PAGE = 25;

  // What is to come stands before what is over, and of both the nearest first: one order, one key.
  private static final String ORDERED =
      """
      select booking.shop_id, booking.id, booking.profile_id, booking.status, booking.starts_at,
        booking.price_cents, booking.starts_at < :now is_over,
        greatest(booking.starts_at - :now, :now - booking.starts_at) distance
      from bookings booking
      where booking.is_proved
      and booking.customer_id =
      """
          + MyColumns.PEOPLE;
  private static final String ONE_PAGE =
      """
      select booking.shop_id, booking.id, booking.profile_id, booking.status, booking.starts_at,
        booking.price_cents, booking.is_over, booking.distance
      from (%s) booking
      join shops on shops.id = booking.shop_id
      where (:shop = '' or shops.slug = :shop)
      and (cast(:after as uuid) is null or (booking.is_over, booking.distance, booking.id) > (
        select previous.is_over, previous.distance, previous.id
        from (%s) previous
        where previous.id = :after))
      order by booking.is_over, booking.distance, booking.id
      limit :most
      """
          .formatted(ORDERED, ORDERED);
  private static final String KNOWN =
      """
      select coalesce(json_agg(json_build_object('value', shops.slug, 'label', shops.name)
          order by shops.name, shops.id), '[]') shops
      from shops
      where shops.id in (
        select profile.shop_id
        from customer_shop_profiles profile
        where profile.customer_id =
      """
          + MyColumns.PEOPLE
          + ")\n";
  private static final String ASKED =
      """
      select coalesce(json_agg(one order by starts_at, id), '[]') asked
      from (
        select booking.id, shop.name shop, shop.time_zone zone, booking.starts_at,
      """
          + MyColumns.WHAT
          + """
          from bookings booking
          join shops shop on shop.id = booking.shop_id
          where not booking.is_proved
          and booking.status = any(:ahead)
          and booking.starts_at > :now
          and booking.customer_id =
          """
          + MyColumns.PEOPLE
          + ") one\n";
  // The shops to choose from come with each row, so that the page costs one round trip.
  private static final String LIST =
      """
      select known.shops, questions.asked, booking.id, booking.status, booking.starts_at, booking.price_cents,
      """
          + MyColumns.SHOP
          + MyColumns.WHOSE
          + MyColumns.WHAT
          + """
          from (%s) known
          cross join (%s) questions
          left join (%s) booking on true
          left join shops shop on shop.id = booking.shop_id
          left join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          order by booking.is_over, booking.distance, booking.id
          """
              .formatted(KNOWN, ASKED, ONE_PAGE);

  private final CustomerDoor door;

  /** One row for each booking, or one without. */
  private record Row(
      @Json List<Choice> shops,
      @Json List<AskedVisit> asked,
      @Nested Optional<MyBooking> booking) {}

  /**
   * What one round trip finds.
   *
   * @param shops where the customer is known
   * @param asked visits to come of which the customer is asked whether she booked them
   * @param bookings one page, and one booking more where there is a page after it
   */
  public record Found(List<Choice> shops, List<AskedVisit> asked, List<MyBooking> bookings) {
    /** Of somebody who has never been a customer. */
    public static final Found NOTHING = new Found(List.of(), List.of(), List.of());
  }

  public MyBookingQueries(CustomerDoor door) {
    this.door = door;
  }

  /** One page of what is looked for. */
  public Found page(CustomerId me, BookingSearch search, Instant now) {
    var rows = door.read(me, handle -> rows(handle, me, search, now));
    return new Found(
        rows.getFirst().shops(),
        rows.getFirst().asked(),
        rows.stream().flatMap(row -> row.booking().stream()).toList());
  }

  private static List<Row> rows(Handle handle, CustomerId me, BookingSearch search, Instant now) {
    return handle
        .createQuery(LIST)
        .bind("customer", me)
        .bind("shop", search.shop())
        .bind("after", search.after().orElse(null))
        .bind("now", now)
        .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD)
        .bind("most", PAGE + 1)
        .mapTo(Row.class)
        .list();
  }
}
