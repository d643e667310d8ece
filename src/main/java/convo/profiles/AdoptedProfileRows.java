package convo.profiles;

import convo.database.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Profiles of those who come from an older program; what the shop has changed since stays. */
public final class AdoptedProfileRows {
  private AdoptedProfileRows() {}

  /**
   * A profile whose mark is known.
   *
   * @param isMade whether it came by the adoption
   * @param isEdited whether somebody has changed it here since
   */
  public record Known(String mark, UUID id, boolean isMade, boolean isEdited, boolean isErased) {}

  /** The profile that a person has at the shop. */
  public record Here(UUID customerId, UUID id, Optional<String> email) {}

  public static List<Known> known(
      Handle handle, ShopId shop, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            select adopted.mark, profile.id, adopted.is_made, profile.version > adopted.version is_edited,
              profile.erased_at is not null is_erased
            from adopted_profiles adopted
            join customer_shop_profiles profile
              on profile.shop_id = adopted.shop_id
              and profile.id = adopted.profile_id
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

  public static List<Here> here(Handle handle, ShopId shop, Collection<UUID> customers) {
    return handle
        .createQuery(
            """
            select customer_id, id, email
            from customer_shop_profiles
            where shop_id = :shop
            and customer_id = any(:customers)
            """)
        .bind("shop", shop)
        .bindArray("customers", UUID.class, customers)
        .mapTo(Here.class)
        .list();
  }

  /**
   * Writes profiles, each where anything differs, unless somebody has changed or erased it here.
   *
   * @param profiles a JSON list of the columns, by their names
   * @return those that were written
   */
  public static List<UUID> save(Handle handle, ShopId shop, String profiles, Instant now) {
    return handle
        .createQuery(
            """
            insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, email, phone, sort_name,
              preferred_contact_method, status, notes, dietary_note, birth_date, anniversary_date, loyalty_points,
              preferred_stylist_id, detached_at, created_at, updated_at)
            select :shop, id, customer_id, first_name, last_name, email, phone, sort_name, preferred_contact_method,
              status, notes, dietary_note, birth_date, anniversary_date, loyalty_points, preferred_stylist_id,
              detached_at, least(created_at, :now), :now
            from json_populate_recordset(cast(null as customer_shop_profiles), cast(:profiles as json))
            order by id
            on conflict (shop_id, id) do update
              set first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
                phone = excluded.phone,
                sort_name = excluded.sort_name, preferred_contact_method = excluded.preferred_contact_method,
                status = excluded.status, notes = excluded.notes, dietary_note = excluded.dietary_note,
                birth_date = excluded.birth_date, anniversary_date = excluded.anniversary_date,
                loyalty_points = excluded.loyalty_points, preferred_stylist_id = excluded.preferred_stylist_id,
                version = customer_shop_profiles.version + 1, updated_at = excluded.updated_at
              where (customer_shop_profiles.first_name, customer_shop_profiles.last_name, customer_shop_profiles.email,
                  customer_shop_profiles.phone,
                  customer_shop_profiles.preferred_contact_method, customer_shop_profiles.status,
                  customer_shop_profiles.notes, customer_shop_profiles.dietary_note, customer_shop_profiles.birth_date,
                  customer_shop_profiles.anniversary_date, customer_shop_profiles.loyalty_points,
                  customer_shop_profiles.preferred_stylist_id)
                is distinct from (excluded.first_name, excluded.last_name, excluded.email, excluded.phone,
                  excluded.preferred_contact_method, excluded.status, excluded.notes, excluded.dietary_note,
                  excluded.birth_date, excluded.anniversary_date, excluded.loyalty_points, excluded.preferred_stylist_id)
              and customer_shop_profiles.erased_at is null
              and exists (
                select
                from adopted_profiles adopted
                where adopted.shop_id = customer_shop_profiles.shop_id
                and adopted.profile_id = customer_shop_profiles.id
                and adopted.is_made
                and adopted.version = customer_shop_profiles.version)
            returning id
            """)
        .bind("shop", shop)
        .bind("profiles", profiles)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /**
   * Notes which profile is whose, and as of which version.
   *
   * @param those a JSON list of {@code source}, {@code mark}, {@code profile_id} and {@code
   *     is_made}
   * @param saved the profiles that have just been written, whose version is a new one
   */
  public static void remember(Handle handle, ShopId shop, String those, Collection<UUID> saved) {
    handle
        .createUpdate(
            """
            insert into adopted_profiles (shop_id, source, mark, profile_id, is_made, version)
            select :shop, given.source, given.mark, profile.id, given.is_made, profile.version
            from json_populate_recordset(cast(null as adopted_profiles), cast(:those as json)) given
            join customer_shop_profiles profile
              on profile.shop_id = :shop
              and profile.id = given.profile_id
            on conflict (shop_id, source, mark) do update
              set version = excluded.version
              where adopted_profiles.version <> excluded.version
              and adopted_profiles.profile_id = any(:saved)
            """)
        .bind("shop", shop)
        .bind("those", those)
        .bindArray("saved", UUID.class, saved)
        .execute();
  }

  /**
   * Notes consents as the older program has them; what a customer or the shop has said here stays.
   *
   * @param consents a JSON list of {@code profile_id}, {@code purpose}, {@code granted} and {@code
   *     changed_at}
   */
  public static void agree(Handle handle, ShopId shop, String consents) {
    handle
        .createUpdate(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            select :shop, given.profile_id, given.purpose, given.granted, given.changed_at, 'import'
            from json_populate_recordset(cast(null as profile_consents), cast(:consents as json)) given
            join customer_shop_profiles profile
              on profile.shop_id = :shop
              and profile.id = given.profile_id
              and profile.erased_at is null
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at
              where profile_consents.source = 'import'
              and profile_consents.granted <> excluded.granted
            """)
        .bind("shop", shop)
        .bind("consents", consents)
        .execute();
  }

  /**
   * What a profile says.
   *
   * @param isOfAdoption whether another row of an older program has made it, where this one has not
   */
  public record Stated(
      String mark,
      UUID id,
      boolean isMade,
      boolean isOfAdoption,
      boolean isEdited,
      boolean isErased,
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String status,
      String notes,
      String dietaryNote,
      Optional<LocalDate> birthDate,
      Optional<LocalDate> anniversaryDate,
      int loyaltyPoints,
      Optional<UUID> preferredStylistId) {}

  public static List<Stated> stated(
      Handle handle, ShopId shop, String source, Collection<String> marks) {
    return handle
        .createQuery(
            """
            select adopted.mark, profile.id, adopted.is_made,
              exists (
                select
                from adopted_profiles other
                where other.shop_id = adopted.shop_id
                and other.profile_id = adopted.profile_id
                and other.is_made) is_of_adoption,
              profile.version > adopted.version is_edited,
              profile.erased_at is not null is_erased, first_name, last_name, email, phone, status, notes, dietary_note,
              birth_date, anniversary_date, loyalty_points, preferred_stylist_id
            from adopted_profiles adopted
            join customer_shop_profiles profile
              on profile.shop_id = adopted.shop_id
              and profile.id = adopted.profile_id
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

  /**
   * The figures of a profile, as it shows them.
   *
   * @param isChanged whether it has bookings that were made here, or changed here
   */
  public record Shown(
      UUID id, long totalBookings, long totalSpendCents, long noShowCount, boolean isChanged) {}

  /** The figures of all who came from an older program and are not erased. */
  public static List<Shown> figures(Handle handle, ShopId shop, String name) {
    return handle
        .createQuery(
            """
            select id, total_bookings, total_spend_cents, no_show_count,
              exists (
                select
                from bookings booking
                left join adopted_bookings adopted
                  on adopted.shop_id = booking.shop_id
                  and adopted.booking_id = booking.id
                where booking.shop_id = profile.shop_id
                and booking.profile_id = profile.id
                and booking.version > coalesce(adopted.version, 0)) is_changed
            from customer_shop_profiles profile
            where shop_id = :shop
            and erased_at is null
            and id in (
              select profile_id
              from adopted_profiles
              where shop_id = :shop
              and starts_with(source, :name || '/'))
            """)
        .bind("shop", shop)
        .bind("name", name)
        .mapTo(Shown.class)
        .list();
  }

  /** The marks of all who came from an older program. */
  public static List<String> marks(Handle handle, ShopId shop, String name) {
    return handle
        .createQuery(
            """
            select mark
            from adopted_profiles
            where shop_id = :shop
            and starts_with(source, :name || '/')
            """)
        .bind("shop", shop)
        .bind("name", name)
        .mapTo(String.class)
        .list();
  }
}
