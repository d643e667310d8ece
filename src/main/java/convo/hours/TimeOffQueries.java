package convo.hours;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.bookings.BookingStatus;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The absences of stylists in the database. */
public final class TimeOffQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public TimeOffQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * The absences of a stylist that are not over at a moment of the shop's wall clock, next first.
   * Of an hour that comes twice the first is meant, as where bookings are offered; PostgreSQL alone
   * would take the second.
   */
  public List<TimeOff> after(ShopId shop, UUID stylist, LocalDateTime moment) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select time_off.id, time_off.starts_at, time_off.ends_at, reason, (
                      select count(distinct bookings.id)
                      from booking_items
                      join bookings
                        on bookings.shop_id = booking_items.shop_id
                        and bookings.id = booking_items.booking_id
                      where booking_items.shop_id = time_off.shop_id
                      and booking_items.stylist_id = time_off.stylist_id
                      and booking_items.starts_at < least(
                        time_off.ends_at at time zone shops.time_zone,
                        (time_off.ends_at - interval '1 hour') at time zone shops.time_zone + interval '1 hour')
                      and booking_items.ends_at > least(
                        time_off.starts_at at time zone shops.time_zone,
                        (time_off.starts_at - interval '1 hour') at time zone shops.time_zone + interval '1 hour')
                      and bookings.status = any(:live)) bookings
                    from time_off
                    join shops on shops.id = time_off.shop_id
                    where time_off.shop_id = :shop
                    and time_off.stylist_id = :stylist
                    and time_off.ends_at > :moment
                    order by time_off.starts_at, time_off.id
                    """)
                .bind("shop", shop)
                .bind("stylist", stylist)
                .bind("moment", moment)
                .bindArray("live", BookingStatus.class, BookingStatus.LIVE)
                .mapTo(TimeOff.class)
                .list());
  }

  void add(ShopId shop, UUID stylist, TimeOff absence, Actor actor) {
    door.useWrite(
        shop,
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into time_off (shop_id, id, stylist_id, starts_at, ends_at, reason)
                  values (:shop, :id, :stylist, :from, :to, :reason)
                  """)
              .bind("shop", shop)
              .bind("stylist", stylist)
              .bindMethods(absence)
              .execute();
          record(handle, shop, stylist, actor, new Change("", StylistWords.kept(absence)));
        });
  }

  /** One absence, without its count of bookings. */
  Optional<TimeOff> find(ShopId shop, UUID stylist, UUID absence) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select id, starts_at, ends_at, reason, 0 bookings
                    from time_off
                    where shop_id = :shop
                    and stylist_id = :stylist
                    and id = :absence
                    """)
                .bind("shop", shop)
                .bind("stylist", stylist)
                .bind("absence", absence)
                .mapTo(TimeOff.class)
                .findOne());
  }

  /** Removes an absence; false when the stylist has no such one. */
  boolean remove(ShopId shop, UUID stylist, UUID absence, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var removed = delete(handle, shop, stylist, absence);
          removed.ifPresent(gone ->
              record(handle, shop, stylist, actor, new Change(StylistWords.kept(gone), "")));
          return removed.isPresent();
        });
  }

  private static Optional<TimeOff> delete(Handle handle, ShopId shop, UUID stylist, UUID absence) {
    return handle
        .createQuery(
            """
            delete from time_off
            where shop_id = :shop
            and stylist_id = :stylist
            and id = :absence
            returning id, starts_at, ends_at, reason, 0 bookings
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .bind("absence", absence)
        .mapTo(TimeOff.class)
        .findOne();
  }

  private void record(Handle handle, ShopId shop, UUID stylist, Actor actor, Change change) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        AuditAction.CHANGED_THE_TIME_OFF,
        StylistWords.SUBJECT,
        stylist,
        0,
        Map.of("timeOff", change));
  }
}
