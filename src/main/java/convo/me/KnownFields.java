package convo.me;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.Instants;
import convo.profiles.ProfileField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads each field of the profiles of a customer's people, and from whom the shop has it. */
final class KnownFields {
  private static final String VALUES =
      """
      select profile.id, profile.first_name, profile.last_name, profile.email, profile.phone,
        profile.preferred_contact_method, profile.birth_date, profile.anniversary_date, profile.allergy_note,
        profile.dietary_note, stylist.name stylist, profile.loyalty_points, profile.created_at, profile.updated_at,
        profile.claimed_at
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      left join stylists stylist
        on stylist.shop_id = profile.shop_id
        and stylist.id = profile.preferred_stylist_id
      """
          + MyRow.MY_PROFILES;
  private static final String CHANGES =
      """
      select profile.id, entry.at, entry.actor_kind, entry.known_fields
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join audit_entries entry
        on entry.shop_id = profile.shop_id
        and entry.subject_id = profile.id
      """
          + MyRow.MY_PROFILES
          + """
          order by entry.at, entry.subject_version
          """;

  /** The column of each field; they are listed on the page in this order. */
  private static final Map<ProfileField, String> COLUMNS = columns();

  /** By these a person sees whom the shop means; all else comes after the yes. */
  private static final Set<ProfileField> BEFORE_YES =
      Set.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.EMAIL);

  private record ChangeOf(UUID profile, KnownChange change) {}

  /**
   * The fields of one profile.
   *
   * @param changes oldest first
   */
  record Of(UUID profile, Instant updatedAt, List<KnownField> fields, List<KnownChange> changes) {}

  private KnownFields() {}

  static List<Of> read(Handle handle, MyRow.Asked asked) {
    var changes =
        asked.bind(handle.createQuery(CHANGES)).map(KnownFields::change).stream()
            .collect(groupingBy(ChangeOf::profile, mapping(ChangeOf::change, toList())));
    return asked.bind(handle.createQuery(VALUES)).map((row, context) -> of(row, changes)).list();
  }

  private static ChangeOf change(ResultSet row, StatementContext context) throws SQLException {
    return new ChangeOf(
        row.getObject("id", UUID.class),
        new KnownChange(
            Instants.of(row, "at"),
            Source.of(row.getString("actor_kind")),
            MyRow.texts(row, "known_fields")));
  }

  private static Of of(ResultSet row, Map<UUID, List<KnownChange>> all) throws SQLException {
    var profile = row.getObject("id", UUID.class);
    var changes = all.getOrDefault(profile, List.of());
    var since = Instants.of(row, "created_at");
    var fields = new ArrayList<KnownField>();
    var isClaimed = Instants.find(row, "claimed_at").isPresent();
    for (var column : COLUMNS.entrySet()) {
      if (isClaimed || BEFORE_YES.contains(column.getKey())) {
        var value = Optional.ofNullable(row.getString(column.getValue())).orElse("");
        fields.add(field(column.getKey(), value, since, changes));
      }
    }
    var shown = isClaimed ? changes : List.<KnownChange>of();
    return new Of(profile, Instants.of(row, "updated_at"), fields, shown);
  }

  /** What nobody has changed came with the import that began the profile. */
  private static KnownField field(
      ProfileField field, String value, Instant began, List<KnownChange> changes) {
    return changes.stream()
        .filter(change -> change.fields().contains(field.key()))
        .reduce((earlier, later) -> later)
        .map(change -> new KnownField(field, value, change.source(), change.at()))
        .orElseGet(() -> new KnownField(field, value, Source.IMPORT, began));
  }

  private static Map<ProfileField, String> columns() {
    var columns = new LinkedHashMap<ProfileField, String>();
    columns.put(ProfileField.FIRST_NAME, "first_name");
    columns.put(ProfileField.LAST_NAME, "last_name");
    columns.put(ProfileField.EMAIL, "email");
    columns.put(ProfileField.PHONE, "phone");
    columns.put(ProfileField.PREFERRED_CONTACT, "preferred_contact_method");
    columns.put(ProfileField.BIRTH_DATE, "birth_date");
    columns.put(ProfileField.ANNIVERSARY_DATE, "anniversary_date");
    columns.put(ProfileField.ALLERGY_NOTE, "allergy_note");
    columns.put(ProfileField.DIETARY_NOTE, "dietary_note");
    columns.put(ProfileField.PREFERRED_STYLIST, "stylist");
    columns.put(ProfileField.LOYALTY_POINTS, "loyalty_points");
    return columns;
  }
}
