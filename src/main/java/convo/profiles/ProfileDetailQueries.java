package convo.profiles;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what the page of a profile tells beside its bookings and its history, at one go. */
public final class ProfileDetailQueries {
  private static final String PORTRAIT =
      ProfileQueries.COLUMNS
          + """
          , array(select preference.bookings || ' ' || stylists.name
            from customer_stylist_preferences preference
            join stylists
              on stylists.shop_id = preference.shop_id and stylists.id = preference.stylist_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, stylists.name) favourite_stylists,
          array(select preference.bookings || ' ' || services.name
            from customer_service_preferences preference
            join services
              on services.shop_id = preference.shop_id and services.id = preference.service_id
            where preference.shop_id = profile.shop_id and preference.profile_id = profile.id
            order by preference.bookings desc, services.name) favourite_services,
          array(select stylists.id || ' ' || stylists.name
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
   * The portrait, unless there is no such profile or the person was erased.
   *
   * @param hidden what may not be seen of the profile
   */
  public Optional<ProfileDetails> find(ShopId shop, UUID id, Set<ProfileField> hidden) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(PORTRAIT)
                .bind("shop", shop.value())
                .bindArray("ids", UUID.class, Set.of(id))
                .map((row, context) -> portrait(row, context, hidden))
                .findOne());
  }

  private static ProfileDetails portrait(
      ResultSet row, StatementContext context, Set<ProfileField> hidden) throws SQLException {
    return new ProfileDetails(
        ProfileQueries.profile(row, context).without(hidden),
        favourites(row, "favourite_stylists"),
        favourites(row, "favourite_services"),
        team(row),
        row.getBoolean("has_corrections"));
  }

  private static List<ProfileDetails.Favourite> favourites(ResultSet row, String column)
      throws SQLException {
    return ProfileRow.texts(row, column).stream()
        .map(text -> text.split(" ", 2))
        .map(halves -> new ProfileDetails.Favourite(halves[1], Integer.parseInt(halves[0])))
        .toList();
  }

  private static Map<UUID, String> team(ResultSet row) throws SQLException {
    return ProfileRow.texts(row, "team").stream()
        .map(text -> text.split(" ", 2))
        .collect(Collectors.toMap(halves -> UUID.fromString(halves[0]), halves -> halves[1]));
  }
}
