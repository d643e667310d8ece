package convo.profiles;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of profiles as a shop's file brings them: many in one statement. */
public final class ImportedProfileRows {
  private static final String DETACHED =
      """
      coalesce(:detachedAt, case when email is not distinct from :email then detached_at end)\
      """;
  private static final String SAVE =
      """
      update customer_shop_profiles
      set import_key = :identity, first_name = :firstName, last_name = :lastName, email = :email,
        phone = :phone, sort_name = :sortName, preferred_contact_method = :preferredContact,
        status = :statusKey, notes = :notes, %1$s,
        birth_date = :birthDate, anniversary_date = :anniversaryDate, loyalty_points = :loyaltyPoints,
        preferred_stylist_id = :stylist, erased_at = :erasedAt, detached_at = %4$s,
        created_at = coalesce(:since, least(created_at, :firstSeen)),
        updated_at = :now
      where shop_id = :shop
      and id = :profile
      and (import_key, first_name, last_name, email, phone, sort_name, preferred_contact_method, status,
          notes, %2$s, birth_date, anniversary_date, loyalty_points,
          preferred_stylist_id, erased_at, detached_at, created_at)
        is distinct from (:identity, :firstName, :lastName, :email, :phone, :sortName, :preferredContact,
          :statusKey, :notes, %3$s, :birthDate, :anniversaryDate, :loyaltyPoints,
          :stylist, :erasedAt, %4$s, coalesce(:since, least(created_at, :firstSeen)))
      """
          .formatted(
              ProfileField.eachPlainText("column = :key"),
              ProfileField.eachPlainText("column"),
              ProfileField.eachPlainText(":key"),
              DETACHED);

  private ImportedProfileRows() {}

  /** Writes each profile that is bound to it by the names of its fields, if anything differs. */
  public static PreparedBatch saving(Handle handle) {
    return handle.prepareBatch(SAVE);
  }

  /**
   * Makes profiles linked to these persons. A profile that is there moves to the person of its new
   * address. A claimed one stays with its person, unless the file says that it was erased.
   *
   * @param wishes a JSON list of {@code profile}, {@code person}, both ids, and {@code customer}
   *     with the name, contact and {@code erasedAt} that the file gives
   */
  public static void link(Handle handle, ShopId shop, String wishes, Instant now) {
    handle
        .createUpdate(
            """
            insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, email, phone,
              created_at, updated_at, erased_at)
            select :shop, profile, person, customer ->> 'firstName', customer ->> 'lastName', customer ->> 'email',
              customer ->> 'phone', :now, :now, cast(customer ->> 'erasedAt' as timestamptz)
            from json_to_recordset(cast(:wishes as json)) given (profile uuid, person uuid, customer json)
            on conflict (shop_id, id) do update
              set customer_id = excluded.customer_id, claimed_at = null
              where customer_shop_profiles.claimed_at is null
              or excluded.erased_at is not null
            """)
        .bind("shop", shop)
        .bind("wishes", wishes)
        .bind("now", now)
        .execute();
  }

  /** Nobody books for these, or changes them, before the end of the transaction. */
  public static void hold(Handle handle, ShopId shop, List<UUID> profiles) {
    handle
        .createQuery(
            """
            select id
            from customer_shop_profiles
            where shop_id = :shop
            and id = any(:profiles)
            order by id
            for update
            """)
        .bind("shop", shop)
        .bindArray("profiles", UUID.class, profiles)
        .mapTo(UUID.class)
        .list();
  }

  /** Takes profiles out as if they had never been there; the persons whom they were of. */
  public static List<UUID> remove(Handle handle, ShopId shop, List<UUID> profiles) {
    return handle
        .createQuery(
            """
            delete from customer_shop_profiles
            where shop_id = :shop
            and id = any(:profiles)
            returning customer_id
            """)
        .bind("shop", shop)
        .bindArray("profiles", UUID.class, profiles)
        .mapTo(UUID.class)
        .list();
  }
}
