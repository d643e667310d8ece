package convo.me;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.database.Answers;
import convo.profiles.Consent;
import convo.profiles.ProfileDetails.Favourite;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Reads what shops know of a customer and of her family; of a profile that nobody has said is
 * theirs, only what the question shows.
 */
final class KnowledgeQueries {
  private static final String CONSENTS =
      """
      select profile.id, consent.purpose, consent.granted, consent.changed_at, consent.source
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join profile_consents consent
        on consent.shop_id = profile.shop_id
        and consent.profile_id = profile.id
      """
          + MyColumns.CLAIMED;
  private static final String STYLISTS =
      """
      select profile.id, stylist.name, preference.bookings
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join customer_stylist_preferences preference
        on preference.shop_id = profile.shop_id
        and preference.profile_id = profile.id
      join stylists stylist
        on stylist.shop_id = preference.shop_id
        and stylist.id = preference.stylist_id
      """
          + MyColumns.CLAIMED
          + """
          order by preference.bookings desc, stylist.name
          """;
  private static final String SERVICES =
      """
      select profile.id, service.name, preference.bookings
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join customer_service_preferences preference
        on preference.shop_id = profile.shop_id
        and preference.profile_id = profile.id
      join services service
        on service.shop_id = preference.shop_id
        and service.id = preference.service_id
      """
          + MyColumns.CLAIMED
          + """
          order by preference.bookings desc, service.name
          """;
  private static final String CORRECTIONS =
      "select "
          + CorrectionQueries.COLUMNS
          + """
          from customer_shop_profiles profile
          join shops shop on shop.id = profile.shop_id
          join corrections
            on corrections.shop_id = profile.shop_id
            and corrections.profile_id = profile.id
          """
          + MyColumns.CLAIMED
          + """
          order by corrections.asked_at, corrections.id
          """;
  private static final String VIEWS =
      """
      select profile.id,
        max(seen.at) filter (where seen.viewer = 'staff') staff,
        max(seen.at) filter (where seen.viewer = 'support') support
      from customer_shop_profiles profile
      join shops shop on shop.id = profile.shop_id
      join profile_views seen
        on seen.shop_id = profile.shop_id
        and seen.profile_id = profile.id
      """
          + MyColumns.CLAIMED
          + """
          group by profile.id
          """;

  private record PartOf<T>(UUID profile, T part) {}

  private KnowledgeQueries() {}

  /** All in one message. */
  static List<Knowledge> read(Handle handle, MyColumns.Asked asked) {
    var sql =
        String.join(
            ";\n",
            MyProfileQueries.PROFILES,
            KnownFields.CHANGES,
            KnownFields.VALUES,
            CONSENTS,
            STYLISTS,
            SERVICES,
            CORRECTIONS,
            VIEWS);
    return Answers.of(asked.bind(handle.createQuery(sql)), KnowledgeQueries::knowledge);
  }

  private static List<Knowledge> knowledge(Answers answers) {
    var profiles = answers.list(MyProfile.class);
    var fields =
        KnownFields.read(answers).stream().collect(toMap(KnownFields.Of::profile, of -> of));
    var consents = parts(answers, Consent.class);
    var stylists = parts(answers, Favourite.class);
    var services = parts(answers, Favourite.class);
    var corrections =
        answers.list(Correction.class).stream().collect(groupingBy(Correction::profile));
    var views = parts(answers, LastViews.class);
    return profiles.stream()
        .map(profile -> {
          var id = profile.id();
          var known = Objects.requireNonNull(fields.get(id));
          return new Knowledge(
              profile,
              known.updatedAt(),
              known.fields(),
              known.changes(),
              stylists.getOrDefault(id, List.of()),
              services.getOrDefault(id, List.of()),
              consents.getOrDefault(id, List.of()),
              corrections.getOrDefault(id, List.of()),
              views.getOrDefault(id, List.of()).stream().findFirst().orElse(LastViews.NONE));
        })
        .toList();
  }

  private static <T> Map<UUID, List<T>> parts(Answers answers, Class<T> type) {
    return answers
        .list((row, context) ->
            new PartOf<>(
                row.getObject("id", UUID.class),
                context.findRowMapperFor(type).orElseThrow().map(row, context)))
        .stream()
        .collect(groupingBy(PartOf::profile, mapping(PartOf::part, toList())));
  }
}
