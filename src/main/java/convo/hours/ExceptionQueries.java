package convo.hours;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The days in the database on which a stylist works other hours than every week. */
public final class ExceptionQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public ExceptionQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** The exceptional days of a stylist from a day on, in the order of the calendar. */
  public List<ExceptionalDay> from(ShopId shop, UUID stylist, LocalDate first) {
    return door.read(shop, handle -> list(handle, shop, stylist, first));
  }

  /**
   * Adds a day with other hours; false when the stylist has other hours on that day already.
   *
   * @param instead whether these take the place of others
   */
  boolean add(
      ShopId shop, UUID stylist, LocalDate day, DayHours hours, boolean instead, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var before =
              instead ? find(handle, shop, stylist, day) : Optional.<ExceptionalDay>empty();
          before.ifPresent(other -> delete(handle, shop, other.id()));
          var added = insert(handle, shop, stylist, day);
          added.ifPresent(exception -> {
            hours.spans().forEach(span -> insert(handle, shop, exception, span));
            var old = before.map(other -> StylistWords.kept(other.hours())).orElse("");
            record(handle, shop, stylist, actor, day, new Change(old, StylistWords.kept(hours)));
          });
          return added.isPresent();
        });
  }

  private static Optional<ExceptionalDay> find(
      Handle handle, ShopId shop, UUID stylist, LocalDate day) {
    return list(handle, shop, stylist, day).stream()
        .filter(other -> other.day().equals(day))
        .findFirst();
  }

  Optional<ExceptionalDay> find(ShopId shop, UUID stylist, UUID exception) {
    return door.read(shop, handle -> find(handle, shop, stylist, exception));
  }

  /** Gives a day its weekly hours back; false when the stylist has no such exception. */
  boolean remove(ShopId shop, UUID stylist, UUID exception, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var removed = find(handle, shop, stylist, exception);
          removed.ifPresent(day -> {
            delete(handle, shop, day.id());
            record(
                handle,
                shop,
                stylist,
                actor,
                day.day(),
                new Change(StylistWords.kept(day.hours()), ""));
          });
          return removed.isPresent();
        });
  }

  private static Optional<ExceptionalDay> find(
      Handle handle, ShopId shop, UUID stylist, UUID exception) {
    return list(handle, shop, stylist, LocalDate.EPOCH).stream()
        .filter(day -> day.id().equals(exception))
        .findFirst();
  }

  private static List<ExceptionalDay> list(
      Handle handle, ShopId shop, UUID stylist, LocalDate first) {
    return handle
        .createQuery(
            """
            select id, day, coalesce((
              select json_agg(json_build_object('start', start_minute, 'end', end_minute) order by start_minute)
              from exception_hours
              where exception_hours.shop_id = hours_exceptions.shop_id
              and exception_hours.exception_id = hours_exceptions.id), '[]') spans
            from hours_exceptions
            where shop_id = :shop
            and stylist_id = :stylist
            and day >= :first
            order by day
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .bind("first", first)
        .mapTo(ExceptionalDay.class)
        .list();
  }

  private static Optional<UUID> insert(Handle handle, ShopId shop, UUID stylist, LocalDate day) {
    return handle
        .createQuery(
            """
            insert into hours_exceptions (shop_id, stylist_id, day)
            values (:shop, :stylist, :day)
            on conflict (shop_id, stylist_id, day) do nothing
            returning id
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .bind("day", day)
        .mapTo(UUID.class)
        .findOne();
  }

  private static void insert(Handle handle, ShopId shop, UUID exception, Span span) {
    handle
        .createUpdate(
            """
            insert into exception_hours (shop_id, exception_id, start_minute, end_minute)
            values (:shop, :exception, :start, :end)
            """)
        .bind("shop", shop)
        .bind("exception", exception)
        .bindMethods(span)
        .execute();
  }

  private static void delete(Handle handle, ShopId shop, UUID exception) {
    handle
        .createUpdate(
            """
            delete from hours_exceptions
            where shop_id = :shop
            and id = :exception
            """)
        .bind("shop", shop)
        .bind("exception", exception)
        .execute();
  }

  private void record(
      Handle handle, ShopId shop, UUID stylist, Actor actor, LocalDate day, Change change) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        AuditAction.CHANGED_THE_HOURS_OF_A_DAY,
        StylistWords.SUBJECT,
        stylist,
        0,
        Map.of(day.toString(), change));
  }
}
