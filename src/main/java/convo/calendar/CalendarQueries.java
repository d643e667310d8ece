package convo.calendar;

import convo.bookings.OfferQueries;
import convo.bookings.StylistDiary;
import convo.bookings.Unreminded;
import convo.database.Answers;
import convo.database.ShopDoor;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Reads what a page of the calendar shows, in one message. */
public final class CalendarQueries {
  private static final String PEOPLE =
      """
      select id, name, accent, active
      from stylists
      where shop_id = :shop
      order by position, name, id
      """;
  private static final String ROOMS =
      """
      select id, name
      from resources
      where shop_id = :shop
      order by position, key
      """;
  private static final String ITEMS =
      """
      select booking.id booking, item.position item, booking.customer_name customer, booking.status,
        booking.starts_at visit_starts_at, item.starts_at, item.ends_at, service.name service, stylist.id stylist, stylist.name "by",
        item.resource_id resource, profile.allergy_note <> '' has_allergy,
        profile.erased_at is not null is_erased, booking.denied_at is not null is_denied,
        profile.claimed_at is not null is_claimed, not exists (
          select from bookings earlier
          where earlier.shop_id = booking.shop_id
          and earlier.profile_id = booking.profile_id
          and earlier.starts_at < booking.starts_at
          and earlier.status not in ('cancelled', 'no_show')) is_first,
        service.buffer_before_minutes, service.buffer_after_minutes,
        coalesce(service.gap_after_minutes, 0) gap_after_minutes,
        coalesce(service.gap_minutes, 0) gap_minutes,
      """
          + Unreminded.column(Unreminded.ADDRESS)
          + """
          from bookings booking
          join booking_items item on item.shop_id = booking.shop_id and item.booking_id = booking.id
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where booking.shop_id = :shop
          and booking.starts_at >= cast(:from as timestamptz) - interval '3 days'
          and booking.starts_at < :until
          and item.ends_at > :from
          and item.starts_at < :until
          order by item.starts_at, stylist.position, booking.id, item.position
          """;
  private static final String ALL =
      String.join(
          ";\n",
          PEOPLE,
          OfferQueries.DIARIES + "order by stylist.position, stylist.name, stylist.id\n",
          ROOMS,
          ITEMS);

  private final ShopDoor door;

  public CalendarQueries(ShopDoor door) {
    this.door = door;
  }

  /** Makes something of the rows, and of what else it reads then. */
  <T> T read(CalendarAddress address, BiFunction<Handle, CalendarRows, T> making) {
    return door.read(address.shop().id(), handle -> making.apply(handle, rows(handle, address)));
  }

  private static CalendarRows rows(Handle handle, CalendarAddress address) {
    var zone = address.shop().zone();
    var first = address.first();
    var last = first.plusDays(address.days());
    var query =
        handle
            .createQuery(ALL)
            .bind("shop", address.shop().id())
            .bind("firstDay", first.minusDays(1))
            .bind("lastDay", last.plusDays(1))
            .bind("from", first.atStartOfDay(zone).toInstant())
            .bind("until", last.atStartOfDay(zone).toInstant());
    return Answers.of(
        query,
        answers ->
            new CalendarRows(
                answers.list(CalendarRows.Person.class),
                answers.list(StylistDiary.class),
                answers.list(CalendarRows.Room.class),
                answers.list(CalendarItem.class)));
  }
}
