package convo.profiles;

import convo.audit.Snapshot;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads one profile and what belongs to it. */
public final class ProfileQueries {
  static final String COLUMNS =
      "select "
          + ProfileField.texts(List.of(ProfileField.values()))
          + """
           as "values",
            id, total_bookings bookings, total_spend_cents spend_cents, last_booking_at, no_show_count no_shows,
            to_json(array(select json_build_object('purpose', purpose, 'granted', granted,
                'changed_at', changed_at, 'source', source)
              from profile_consents
              where profile_consents.shop_id = profile.shop_id and profile_consents.profile_id = profile.id
              order by purpose)) consents,
            claimed_at, created_at, version
          """;
  static final String OF_PROFILES =
      """
      from customer_shop_profiles profile
      where shop_id = :shop
      and id = any(:ids)
      and erased_at is null
      """;
  private static final String LIST = COLUMNS + OF_PROFILES;

  private final ShopDoor door;

  public ProfileQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * The profile, unless there is none or the person was erased.
   *
   * @param hidden what may not be seen of it
   */
  public Optional<Profile> find(ShopId shop, UUID id, Set<ProfileField> hidden) {
    return door.read(shop, handle -> find(handle, shop, id))
        .map(profile -> profile.without(hidden));
  }

  static Optional<Profile> find(Handle handle, ShopId shop, UUID id) {
    return list(handle, shop, Set.of(id)).stream().findFirst();
  }

  /**
   * Profiles as they stand, for history to compare; nobody else changes them before the end of the
   * transaction.
   */
  public static List<Snapshot> lock(Handle handle, ShopId shop, Set<UUID> ids) {
    ProfileRows.lock(handle, shop, ids);
    return list(handle, shop, ids).stream()
        .map(profile -> new Snapshot(profile.id(), profile.values().byKey()))
        .toList();
  }

  private static List<Profile> list(Handle handle, ShopId shop, Set<UUID> ids) {
    return handle
        .createQuery(LIST)
        .bind("shop", shop)
        .bindArray("ids", UUID.class, ids)
        .registerColumnMapper(ProfileValues.class, ProfileValues::of)
        .mapTo(Profile.class)
        .list();
  }
}
