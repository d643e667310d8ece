package convo.me;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.Answers;
import convo.profiles.FieldKind;
import convo.profiles.ProfileField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads each field of the profiles of a customer's people, and from whom the shop has it. */
final class KnownFields {
  static final String VALUES =
      "select "
          + ProfileField.texts(ProfileField.told())
          + """
           texts, profile.id, stylist.name stylist, profile.created_at, profile.updated_at,
            case when profile.merge_asked_at is null then profile.claimed_at end claimed_at
          from customer_shop_profiles profile
          join shops shop on shop.id = profile.shop_id
          left join stylists stylist
            on stylist.shop_id = profile.shop_id
            and stylist.id = profile.preferred_stylist_id
          """
          + MyColumns.MY_PROFILES;
  static final String CHANGES =
      """
      select profile.id profile, entry.at, entry.actor_kind source, entry.known_fields fields
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join audit_entries entry
        on entry.shop_id = profile.shop_id
        and entry.subject_id = profile.id
      """
          + MyColumns.MY_PROFILES
          + """
          order by entry.at, entry.subject_version
          """;

  /**
   * A profile as its customer may read it.
   *
   * @param texts of the fields that are told, in their order
   * @param stylist the name of the one preferred
   */
  private record Row(
      UUID id,
      List<String> texts,
      Optional<String> stylist,
      Instant createdAt,
      Instant updatedAt,
      Optional<Instant> claimedAt) {

    /** As it is kept, but a stylist by name. */
    String value(ProfileField field) {
      return field.kind() == FieldKind.STYLIST
          ? stylist.orElse("")
          : texts.get(ProfileField.told().indexOf(field));
    }
  }

  private record ChangeOf(UUID profile, Instant at, String source, List<String> fields) {
    KnownChange change() {
      return new KnownChange(at, FieldSource.of(source), fields);
    }
  }

  /**
   * The fields of one profile.
   *
   * @param changes oldest first
   */
  record Of(UUID profile, Instant updatedAt, List<KnownField> fields, List<KnownChange> changes) {}

  private KnownFields() {}

  /** Takes the answers to {@link #CHANGES} and {@link #VALUES}, in this order. */
  static List<Of> read(Answers answers) {
    var changes =
        answers.list(ChangeOf.class).stream()
            .collect(groupingBy(ChangeOf::profile, mapping(ChangeOf::change, toList())));
    return answers.list(Row.class).stream()
        .map(row -> of(row, changes.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Of of(Row row, List<KnownChange> changes) {
    var isClaimed = row.claimedAt().isPresent();
    var fields =
        ProfileField.told().stream()
            .filter(field -> isClaimed || field.isToldAtOnce())
            .map(field -> field(field, row.value(field), row.createdAt(), changes))
            .toList();
    return new Of(row.id(), row.updatedAt(), fields, isClaimed ? changes : List.of());
  }

  /** What nobody has changed came with the import that began the profile. */
  private static KnownField field(
      ProfileField field, String value, Instant began, List<KnownChange> changes) {
    return changes.stream()
        .filter(change -> change.fields().contains(field.key()))
        .reduce((earlier, later) -> later)
        .map(change -> new KnownField(field, value, change.source(), change.at()))
        .orElseGet(() -> new KnownField(field, value, FieldSource.IMPORT, began));
  }
}
