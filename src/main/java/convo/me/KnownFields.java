package convo.me;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.Instants;
import convo.profiles.FieldKind;
import convo.profiles.ProfileField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads each field of the profiles of a customer's people, and from whom the shop has it. */
final class KnownFields {
  private static final String VALUES =
      "select "
          + ProfileField.told().stream()
              .map(field -> "profile." + field.column())
              .collect(joining(", "))
          + """
          , profile.id, stylist.name stylist, profile.created_at, profile.updated_at, profile.claimed_at
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
    for (var field : ProfileField.told()) {
      if (isClaimed || field.isToldAtOnce()) {
        fields.add(field(field, value(row, field), since, changes));
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

  /** As it is kept, but a stylist by name. */
  private static String value(ResultSet row, ProfileField field) throws SQLException {
    var column = field.kind() == FieldKind.STYLIST ? "stylist" : field.column();
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
