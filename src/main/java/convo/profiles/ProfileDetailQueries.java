package convo.profiles;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what the page of a profile tells beside its bookings and its history, at one go. */
public final class ProfileDetailQueries {
  private static final String DETAILS =
      ProfileQueries.COLUMNS
          + """
          , to_json(array(select json_build_object('name', stylists.name, 'bookings', preference.bookings)
            from customer_stylist_preferences preference
            join stylists
              on stylists.shop_id = preference.shop_id and stylists.id = preference.stylist_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, stylists.name)) stylists,
          to_json(array(select json_build_object('name', services.name, 'bookings', preference.bookings)
            from customer_service_preferences preference
            join services
              on services.shop_id = preference.shop_id and services.id = preference.service_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, services.name)) services,
          (select coalesce(json_object_agg(id, name), '{}')
            from stylists
            where stylists.shop_id = profile.shop_id) team,
          exists (select from corrections
            where corrections.shop_id = profile.shop_id and corrections.profile_id = profile.id) has_corrections
          """
          + ProfileQueries.OF_PROFILES;

  private final ShopDoor door;

  public ProfileDetailQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * All of it, unless there is no such profile or the person was erased.
   *
   * @param hidden what may not be seen of the profile
   */
  public Optional<ProfileDetails> find(ShopId shop, UUID id, Set<ProfileField> hidden) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(DETAILS)
                .bind("shop", shop)
                .bindArray("ids", UUID.class, Set.of(id))
                .registerColumnMapper(ProfileValues.class, ProfileValues::of)
                .mapTo(ProfileDetails.class)
                .findOne()
                .map(found -> found.without(hidden)));
  }
}
