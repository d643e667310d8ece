package convo.scheduling;

import convo.access.Token;
import convo.bookings.BookingStatus;
import convo.database.Answers;
import convo.shops.Shop;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the rows of visits. */
final class BookingRows {
  private static final String INSERT =
      """
      insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
        cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note, staff_note,
        is_proved, link_hash, created_at, updated_at)
      select :shop, :id, id, customer_id, :status, :startsAt, :endsAt, :priceCents,
        :cancelNotice, :name, :email, :phone, :customerNote, :staffNote, :isProved, :linkHash, :now, :now
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      on conflict (shop_id, id) do nothing
      """;
  private static final String ITEM =
      """
      insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id, resource_id,
        starts_at, ends_at, price_cents)
      select :shop, :id, id, customer_id, :position, :service, :stylist, :resource, :startsAt, :endsAt, :priceCents
      from bookings
      where shop_id = :shop
      and id = :booking
      """;

  /** The second statement sees what those have done who held the profile until then. */
  private static final String AHEAD =
      """
      select id
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      for no key update;
      select count(*)
      from bookings
      where shop_id = :shop
      and profile_id = :profile
      and status = any(:ahead)
      and is_proved = :isProved
      and starts_at > :now
      """;

  private BookingRows() {}

  /**
   * How many visits a customer has ahead, as far as they are as sure to be hers as the new one;
   * nobody books for her meanwhile.
   */
  static int ahead(Handle handle, Shop shop, NewBooking wanted, Instant now) {
    var query =
        handle
            .createQuery(AHEAD)
            .bind("shop", shop.id())
            .bind("profile", wanted.profile())
            .bind("isProved", wanted.isProved())
            .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD)
            .bind("now", now);
    return Answers.of(
        query,
        answers -> {
          answers.list(UUID.class);
          return answers.list(Integer.class).getFirst();
        });
  }

  static boolean exists(Handle handle, Shop shop, UUID booking) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from bookings
              where shop_id = :shop
              and id = :booking)
            """)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * The visit and its services, without the time that they hold.
   *
   * @return false when it is there already
   */
  static boolean insert(
      Handle handle, Shop shop, BookedVisit visit, NewBooking wanted, Token link, Instant now) {
    var isNew =
        handle
                .createUpdate(INSERT)
                .bind("shop", shop.id())
                .bind("id", visit.id())
                .bind("profile", wanted.profile())
                .bind("status", wanted.status())
                .bind("startsAt", visit.startsAt())
                .bind("endsAt", visit.endsAt())
                .bind("priceCents", visit.priceCents())
                .bind("cancelNotice", shop.policy().cancelNoticeMinutes())
                .bindMethods(wanted.customer())
                .bind("customerNote", wanted.customerNote())
                .bind("staffNote", wanted.staffNote())
                .bind("isProved", wanted.isProved())
                .bind("linkHash", link.hash())
                .bind("now", now)
                .execute()
            == 1;
    if (isNew) {
      items(handle, shop, visit);
    }
    return isNew;
  }

  static void items(Handle handle, Shop shop, BookedVisit visit) {
    var batch = handle.prepareBatch(ITEM);
    var position = 0;
    for (var item : visit.items()) {
      batch
          .bind("shop", shop.id())
          .bind("booking", visit.id())
          .bind("position", ++position)
          .bindMethods(item)
          .add();
    }
    batch.execute();
  }

  /** The new time of a visit, whose services are written already. */
  static void move(Handle handle, Shop shop, BookedVisit visit, Instant now) {
    handle
        .createUpdate(
            """
            update bookings
            set starts_at = :startsAt, ends_at = :endsAt, price_cents = :priceCents,
              invite_sequence = invite_sequence + 1, reminded_at = :now, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :id
            """)
        .bind("shop", shop.id())
        .bind("id", visit.id())
        .bind("startsAt", visit.startsAt())
        .bind("endsAt", visit.endsAt())
        .bind("priceCents", visit.priceCents())
        .bind("now", now)
        .execute();
  }

  /**
   * The next status of a booking.
   *
   * @param previous to which it can be taken back
   */
  static void step(
      Handle handle,
      Shop shop,
      UUID booking,
      BookingStatus status,
      Optional<BookingStatus> previous,
      Optional<Long> paidCents,
      Instant now) {
    handle
        .createUpdate(
            """
            update bookings
            set status = :status, previous_status = :previous, status_changed_at = :now, paid_cents = :paid,
              cancelled_at = case when :status = :cancelled then cast(:now as timestamptz) end,
              invite_sequence = invite_sequence + case when :cancelled in (status, :status) or status = :requested then 1 else 0 end,
              version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :booking
            """)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .bind("status", status)
        .bind("previous", previous)
        .bind("cancelled", BookingStatus.CANCELLED)
        .bind("requested", BookingStatus.REQUESTED)
        .bind("paid", paidCents)
        .bind("now", now)
        .execute();
  }

  /**
   * Notes that whoever booked holds the address.
   *
   * @return the profile, unless it was known already
   */
  static Optional<UUID> prove(Handle handle, Shop shop, UUID booking, Instant now) {
    return handle
        .createQuery(
            """
            update bookings
            set is_proved = true, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :booking
            and not is_proved
            and denied_at is null
            returning profile_id
            """)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Leaves the visit to a profile that has nothing to do with the address that was given for it.
   */
  static void deny(Handle handle, Shop shop, UUID booking, UUID profile, Instant now) {
    handle
        .createUpdate(
            """
            update bookings
            set profile_id = profile.id, customer_id = profile.customer_id, customer_email = null, link_hash = null,
              denied_at = :now, version = bookings.version + 1, updated_at = :now
            from customer_shop_profiles profile
            where profile.shop_id = :shop
            and profile.id = :profile
            and bookings.shop_id = :shop
            and bookings.id = :booking
            """)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .bind("profile", profile)
        .bind("now", now)
        .execute();
  }

  static void deleteItems(Handle handle, Shop shop, UUID booking) {
    remove(handle, shop, "booking_items", "booking_id", booking);
  }

  /** One that was only just inserted. */
  static void delete(Handle handle, Shop shop, UUID booking) {
    remove(handle, shop, "bookings", "id", booking);
  }

  private static void remove(Handle handle, Shop shop, String table, String column, UUID booking) {
    handle
        .createUpdate(
            """
            delete from <table>
            where shop_id = :shop
            and <column> = :booking
            """)
        .define("table", table)
        .define("column", column)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .execute();
  }
}
