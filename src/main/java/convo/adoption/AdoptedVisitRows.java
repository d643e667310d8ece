package convo.adoption;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Bookings of an older program: many in one statement; what was changed here since stays. */
final class AdoptedVisitRows {
  private AdoptedVisitRows() {}

  /** A booking that has come over before. */
  record Known(String mark, UUID id, UUID profileId, boolean isEdited) {}

  static List<Known> known(Handle handle, ShopId shop, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            select adopted.mark, booking.id, booking.profile_id, booking.version > adopted.version is_edited
            from adopted_bookings adopted
            join bookings booking
              on booking.shop_id = adopted.shop_id
              and booking.id = adopted.booking_id
            where adopted.shop_id = :shop
            and adopted.source = :source
            and adopted.mark = any(:marks)
            """)
        .bind("shop", shop)
        .bind("source", source)
        .bindArray("marks", String.class, marks)
        .mapTo(Known.class)
        .list();
  }

  private static final String GIVEN =
      """
      with given as (
        select id, profile_id, status, starts_at, ends_at, price_cents, cancel_notice_minutes, customer_name,
          customer_email, customer_phone, customer_note, staff_note, created_at, item_id, service_id, stylist_id,
          source, mark
        from json_to_recordset(cast(:visits as json)) row (id uuid, profile_id uuid, status text,
          starts_at timestamptz, ends_at timestamptz, price_cents bigint, cancel_notice_minutes integer,
          customer_name text, customer_email text, customer_phone text, customer_note text, staff_note text,
          created_at timestamptz, item_id uuid, service_id uuid, stylist_id uuid, source text, mark text)
      )
      """;

  private static final String BOOKINGS =
      GIVEN
          + """
          , saved as (
            insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
              cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note, staff_note,
              created_at, updated_at, reminded_at)
            select :shop, given.id, profile.id, profile.customer_id, given.status, starts_at, ends_at, price_cents,
              cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note, staff_note,
              least(given.created_at, :now), :now, greatest(ends_at, :now)
            from given
            join customer_shop_profiles profile
              on profile.shop_id = :shop
              and profile.id = given.profile_id
            order by given.id
            on conflict (shop_id, id) do update
              set profile_id = excluded.profile_id, customer_id = excluded.customer_id, status = excluded.status,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, price_cents = excluded.price_cents,
                customer_name = excluded.customer_name, customer_email = excluded.customer_email,
                customer_phone = excluded.customer_phone, customer_note = excluded.customer_note,
                staff_note = excluded.staff_note, reminded_at = excluded.reminded_at,
                version = bookings.version + 1, updated_at = excluded.updated_at
              where (bookings.profile_id, bookings.status, bookings.starts_at, bookings.ends_at, bookings.price_cents,
                  bookings.customer_name, bookings.customer_email, bookings.customer_phone, bookings.customer_note,
                  bookings.staff_note)
                is distinct from (excluded.profile_id, excluded.status, excluded.starts_at, excluded.ends_at,
                  excluded.price_cents, excluded.customer_name, excluded.customer_email, excluded.customer_phone,
                  excluded.customer_note, excluded.staff_note)
              and exists (
                select
                from adopted_bookings adopted
                where adopted.shop_id = bookings.shop_id
                and adopted.booking_id = bookings.id
                and adopted.version = bookings.version)
            returning id, version
          )
          insert into adopted_bookings (shop_id, source, mark, booking_id, version, is_unheld)
          select :shop, source, mark, saved.id, saved.version, true
          from saved
          join given on given.id = saved.id
          on conflict (shop_id, source, mark) do update
            set version = excluded.version
          """;

  private static final String ITEMS =
      GIVEN
          + """
          insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id, starts_at,
            ends_at, price_cents)
          select :shop, item_id, booking.id, booking.customer_id, 1, service_id, stylist_id, given.starts_at,
            given.ends_at, given.price_cents
          from given
          join bookings booking
            on booking.shop_id = :shop
            and booking.id = given.id
          join adopted_bookings adopted
            on adopted.shop_id = booking.shop_id
            and adopted.booking_id = booking.id
            and adopted.version = booking.version
          order by item_id
          on conflict (shop_id, id) do update
            set service_id = excluded.service_id, stylist_id = excluded.stylist_id, starts_at = excluded.starts_at,
              ends_at = excluded.ends_at, price_cents = excluded.price_cents
            where (booking_items.service_id, booking_items.stylist_id, booking_items.starts_at, booking_items.ends_at,
                booking_items.price_cents)
              is distinct from (excluded.service_id, excluded.stylist_id, excluded.starts_at, excluded.ends_at,
                excluded.price_cents)
          """;

  private static final String RELEASE =
      """
      delete from booking_segments segment
      using booking_items item
      join bookings booking
        on booking.shop_id = item.shop_id
        and booking.id = item.booking_id
      where segment.shop_id = :shop
      and segment.booking_id = any(:bookings)
      and item.shop_id = :shop
      and item.id = segment.item_id
      and (booking.status = :cancelled
        or segment.stylist_id is distinct from item.stylist_id
        or not segment.during @> tstzrange(item.starts_at, item.ends_at))
      """;

  /** Of two that want the same time the one that was made first has it. */
  private static final String HOLD =
      """
      insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
      select item.shop_id, item.booking_id, item.id, item.stylist_id,
        tstzrange(item.starts_at - make_interval(mins => service.buffer_before_minutes),
          item.ends_at + make_interval(mins => service.buffer_after_minutes))
      from adopted_bookings adopted
      join bookings booking
        on booking.shop_id = adopted.shop_id
        and booking.id = adopted.booking_id
      join booking_items item
        on item.shop_id = booking.shop_id
        and item.booking_id = booking.id
      join services service
        on service.shop_id = item.shop_id
        and service.id = item.service_id
      where adopted.shop_id = :shop
      and (case when :isAll then adopted.is_unheld
        else booking.id = any(:bookings) and booking.version = adopted.version end)
      and booking.status <> :cancelled
      and item.stylist_id <> :nobody
      and not exists (
        select
        from booking_segments segment
        where segment.shop_id = item.shop_id
        and segment.item_id = item.id)
      order by booking.created_at, booking.starts_at, booking.id
      on conflict do nothing
      """;

  private static final String NOTE_HELD =
      """
      update adopted_bookings adopted
      set is_unheld = not is_unheld
      where shop_id = :shop
      and (:isAll or booking_id = any(:bookings))
      and is_unheld = exists (
        select
        from booking_segments segment
        where segment.shop_id = adopted.shop_id
        and segment.booking_id = adopted.booking_id)
      """;

  private static final String TEACH =
      """
      insert into stylist_services (shop_id, stylist_id, service_id)
      select distinct item.shop_id, item.stylist_id, item.service_id
      from adopted_bookings adopted
      join booking_items item
        on item.shop_id = adopted.shop_id
        and item.booking_id = adopted.booking_id
      where adopted.shop_id = :shop
      and item.stylist_id <> :nobody
      and item.service_id <> :visit
      on conflict do nothing
      """;

  /**
   * Writes bookings with their one item each, unless somebody changed one here meanwhile. Nobody is
   * reminded of them, which the older program does; they hold no time before {@link #hold}.
   *
   * @param visits a JSON list of the columns, with {@code item_id}, {@code service_id}, {@code
   *     stylist_id}, {@code source} and {@code mark}
   */
  static void save(
      Handle handle, ShopId shop, String visits, Collection<UUID> bookings, Instant now) {
    handle
        .createUpdate(BOOKINGS)
        .bind("shop", shop)
        .bind("visits", visits)
        .bind("now", now)
        .execute();
    handle.createUpdate(ITEMS).bind("shop", shop).bind("visits", visits).execute();
    handle
        .createUpdate(RELEASE)
        .bind("shop", shop)
        .bind("cancelled", BookingStatus.CANCELLED)
        .bindArray("bookings", UUID.class, bookings)
        .execute();
  }

  /** Lets some bookings hold the time of their stylists, where nobody else does. */
  static void hold(Handle handle, ShopId shop, UUID nobody, Collection<UUID> bookings) {
    hold(handle, shop, nobody, false, bookings);
  }

  /** As {@link #hold(Handle, ShopId, UUID, Collection)}, for all; and says who does what. */
  static void holdAll(Handle handle, ShopId shop, UUID nobody, UUID visit) {
    hold(handle, shop, nobody, true, List.of());
    handle
        .createUpdate(TEACH)
        .bind("shop", shop)
        .bind("nobody", nobody)
        .bind("visit", visit)
        .execute();
  }

  private static void hold(
      Handle handle, ShopId shop, UUID nobody, boolean isAll, Collection<UUID> bookings) {
    handle
        .createUpdate(HOLD)
        .bind("shop", shop)
        .bind("cancelled", BookingStatus.CANCELLED)
        .bind("nobody", nobody)
        .bind("isAll", isAll)
        .bindArray("bookings", UUID.class, bookings)
        .execute();
    handle
        .createUpdate(NOTE_HELD)
        .bind("shop", shop)
        .bind("isAll", isAll)
        .bindArray("bookings", UUID.class, bookings)
        .execute();
  }

  /**
   * Takes bookings away that the source has no more, unless they were changed here; whose they
   * were.
   */
  static List<UUID> remove(Handle handle, ShopId shop, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            delete from bookings booking
            using adopted_bookings adopted
            where booking.shop_id = :shop
            and adopted.shop_id = :shop
            and adopted.booking_id = booking.id
            and adopted.source = :source
            and adopted.mark = any(:marks)
            and booking.version = adopted.version
            returning booking.profile_id
            """)
        .bind("shop", shop)
        .bind("source", source)
        .bindArray("marks", String.class, marks)
        .mapTo(UUID.class)
        .list();
  }

  /** What a booking says. */
  record Stated(
      String mark,
      UUID profileId,
      boolean isEdited,
      boolean isUnheld,
      boolean isHeld,
      Instant startsAt,
      Instant endsAt,
      String status,
      long priceCents,
      String customerName,
      Optional<String> customerEmail,
      Optional<String> customerPhone,
      String customerNote,
      UUID serviceId,
      UUID stylistId) {}

  static List<Stated> stated(Handle handle, ShopId shop, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            select adopted.mark, booking.profile_id, booking.version > adopted.version is_edited, adopted.is_unheld,
              exists (
                select
                from booking_segments segment
                where segment.shop_id = booking.shop_id
                and segment.booking_id = booking.id) is_held,
              booking.starts_at, booking.ends_at, booking.status, booking.price_cents, booking.customer_name,
              booking.customer_email, booking.customer_phone, booking.customer_note, item.service_id, item.stylist_id
            from adopted_bookings adopted
            join bookings booking
              on booking.shop_id = adopted.shop_id
              and booking.id = adopted.booking_id
            join booking_items item
              on item.shop_id = booking.shop_id
              and item.booking_id = booking.id
              and item.position = 1
            where adopted.shop_id = :shop
            and adopted.source = :source
            and adopted.mark = any(:marks)
            """)
        .bind("shop", shop)
        .bind("source", source)
        .bindArray("marks", String.class, marks)
        .mapTo(Stated.class)
        .list();
  }

  /** A booking that came from an older program. */
  record Marked(String mark, boolean isEdited) {}

  static List<Marked> marks(Handle handle, ShopId shop, String name) {
    return handle
        .createQuery(
            """
            select adopted.mark, booking.version > adopted.version is_edited
            from adopted_bookings adopted
            join bookings booking
              on booking.shop_id = adopted.shop_id
              and booking.id = adopted.booking_id
            where adopted.shop_id = :shop
            and starts_with(adopted.source, :name || '/')
            """)
        .bind("shop", shop)
        .bind("name", name)
        .mapTo(Marked.class)
        .list();
  }
}
