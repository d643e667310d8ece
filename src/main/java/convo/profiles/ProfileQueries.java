package convo.profiles;

import static java.util.stream.Collectors.joining;

import convo.audit.Snapshot;
import convo.database.Instants;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads one profile and what belongs to it. */
public final class ProfileQueries {
  static final String COLUMNS =
      "select "
          + ProfileField.columns().stream().map(ProfileField::column).collect(joining(", "))
          + """
          , id, total_bookings, total_spend_cents, last_booking_at, no_show_count, claimed_at, created_at, version,
            array_to_string(array(select tag from profile_tags
              where profile_tags.shop_id = profile.shop_id and profile_tags.profile_id = profile.id
              order by tag), ', ') tags,
            array(select purpose || ' ' || granted || ' ' || source || ' '
                || to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
              from profile_consents
              where profile_consents.shop_id = profile.shop_id and profile_consents.profile_id = profile.id
              order by purpose) consents
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
        .bind("shop", shop.value())
        .bindArray("ids", UUID.class, ids)
        .map(ProfileQueries::profile)
        .list();
  }

  static Profile profile(ResultSet row, StatementContext context) throws SQLException {
    var consents = ProfileRow.texts(row, "consents").stream().map(ProfileQueries::consent).toList();
    return new Profile(
        row.getObject("id", UUID.class),
        ProfileValues.of(row, consents),
        ProfileRow.figures(row),
        consents,
        Instants.find(row, "claimed_at"),
        Instants.of(row, "created_at"),
        row.getInt("version"));
  }

  private static Consent consent(String words) {
    var word = words.split(" ");
    return new Consent(
        Consent.Purpose.named(word[0]).orElseThrow(),
        Boolean.parseBoolean(word[1]),
        Instant.parse(word[3]),
        Consent.Source.of(word[2]));
  }
}
