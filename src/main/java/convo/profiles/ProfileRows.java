package convo.profiles;

import convo.database.CustomerId;
import convo.database.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of profiles: how they are held, linked to persons and written. */
public final class ProfileRows {
  private static final String OF_ONE =
      """
      where shop_id = :shop
      and id = :profile
      """;
  private static final String UPDATE =
      "update customer_shop_profiles\nset "
          + ProfileField.assignments()
          + """
          , sort_name = :sortName,
            detached_at = case when email is not distinct from nullif(:email, '') then detached_at end,
            version = version + 1, updated_at = :now
          """
          + OF_ONE;
  private static final String NAME =
      """
      with profile as (
        update customer_shop_profiles
        set sort_name = :sortName, version = version + 1, updated_at = :now
        where shop_id = :shop
        and id = :profile
        returning *)
      """
          + ProfileQueries.COLUMNS
          + "from profile";
  private static final String ERASE =
      "update customer_shop_profiles\nset "
          + ProfileField.assignments()
          + """
          , sort_name = '', import_key = null, erased_at = :now, version = version + 1, updated_at = :now
          """
          + OF_ONE;

  private ProfileRows() {}

  /**
   * Nobody else changes these profiles before this transaction ends. Only what is read after it is
   * sure to be the last word.
   */
  static void lock(Handle handle, ShopId shop, Collection<UUID> profiles) {
    handle
        .createQuery(
            """
            select id
            from customer_shop_profiles
            where shop_id = :shop
            and id = any(:profiles)
            order by id
            for no key update
            """)
        .bind("shop", shop)
        .bindArray("profiles", UUID.class, profiles)
        .mapTo(UUID.class)
        .list();
  }

  /**
   * Links a profile of the shop of this transaction to the person of its address, who is made if
   * missing; without an address, to somebody new.
   *
   * @param family whether the address is somebody else's, who receives this person's mail
   * @param now since when somebody new is known
   * @return the profile; another one where the person has one at this shop already
   */
  public static UUID link(
      Handle handle, UUID profile, Profile.Contact contact, boolean family, Instant now) {
    return handle
        .createQuery("select link_profile(:profile, :first, :last, :email, :phone, :family, :now)")
        .bind("profile", profile)
        .bind("first", contact.firstName())
        .bind("last", contact.lastName())
        .bind("email", contact.email().orElse(null))
        .bind("phone", contact.phone().orElse(null))
        .bind("family", family)
        .bind("now", now)
        .mapTo(UUID.class)
        .one();
  }

  /**
   * Links a new profile to a person who is there already and is reached through somebody.
   *
   * @param me through whom
   * @return false where the shop has a profile of that person, or she is not reached so any more
   */
  static boolean linkPerson(
      Handle handle,
      ShopId shop,
      UUID profile,
      CustomerId person,
      CustomerId me,
      Profile.Contact contact,
      Instant now) {
    return handle
            .createUpdate(
                """
                insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, email, created_at, updated_at)
                select :shop, :profile, id, :first, :last, :email, :now, :now
                from core.customers
                where id = :person
                and contact_customer_id = :me
                and erased_at is null
                for key share
                on conflict (shop_id, customer_id) do nothing
                """)
            .bind("me", me)
            .bind("shop", shop)
            .bind("profile", profile)
            .bind("person", person)
            .bind("first", contact.firstName())
            .bind("last", contact.lastName())
            .bind("email", contact.email())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The profile of somebody who is reached through another person. */
  static Optional<UUID> ofPerson(Handle handle, ShopId shop, CustomerId person, CustomerId me) {
    return handle
        .createQuery(
            """
            select profile.id
            from customer_shop_profiles profile
            join core.customers person on person.id = profile.customer_id
            where profile.shop_id = :shop
            and profile.customer_id = :person
            and person.contact_customer_id = :me
            """)
        .bind("me", me)
        .bind("shop", shop)
        .bind("person", person)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Which profile of the shop the address belongs to, if not to this one; nothing is moved. */
  static UUID knownAs(Handle handle, UUID profile, Profile.Contact contact, Instant now) {
    handle.savepoint("asked");
    var fresh = UUID.randomUUID();
    var found = link(handle, fresh, contact, false, now);
    handle.rollbackToSavepoint("asked");
    return found.equals(fresh) ? profile : found;
  }

  static void update(Handle handle, ShopId shop, UUID profile, ProfileValues values, Instant now) {
    values
        .bind(handle.createUpdate(UPDATE))
        .bind("sortName", values.sortName())
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("now", now)
        .execute();
  }

  /** Gives one that was linked just now its place in the order of names, and reads it. */
  static Profile named(Handle handle, ShopId shop, UUID profile, String sortName, Instant now) {
    return handle
        .createQuery(NAME)
        .bind("sortName", sortName)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("now", now)
        .registerColumnMapper(ProfileValues.class, ProfileValues::of)
        .mapTo(Profile.class)
        .one();
  }

  /** Empties the row of somebody who is erased. */
  static void erase(Handle handle, ShopId shop, UUID profile, Instant now) {
    ProfileValues.erased()
        .bind(handle.createUpdate(ERASE))
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("now", now)
        .execute();
  }
}
