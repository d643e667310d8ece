package convo.profiles;

import convo.database.Instants;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The list of a shop's profiles: one table, one page at a time, each order on its own index. */
public final class ProfileListQueries {
  /** Profiles on one page. */
  public static final int PAGE = 25;

  private static final String COLUMNS =
      """
      select profile.id, profile.first_name, profile.last_name, profile.sort_name,
        case when :contacts then profile.email end email, case when :contacts then profile.phone end phone,
        profile.status, profile.allergy_note <> '' has_allergy,
        array(select tag from profile_tags
          where profile_tags.shop_id = profile.shop_id and profile_tags.profile_id = profile.id
          order by tag) tags,
        (select name from stylists
          where stylists.shop_id = profile.shop_id and stylists.id = profile.preferred_stylist_id) preferred_stylist,
        profile.total_bookings bookings, profile.total_spend_cents spend_cents, profile.last_booking_at,
        profile.no_show_count no_shows
      """;
  private static final String EVERYBODY =
      """
      from customer_shop_profiles profile
      """;
  // Each word is a range of the token index, which row-level security can use; a profile must have
  // them all.
  private static final String FOUND =
      """
      from (
        select token.profile_id
        from unnest(cast(:low as text[]), cast(:high as text[])) with ordinality as word (low, high, position)
        join profile_search_tokens token
          on token.shop_id = :shop
          and token.token >= word.low
          and token.token < word.high
          and (not token.contact or :contacts)
        group by token.profile_id
        having count(distinct word.position) = :words
      ) found
      join customer_shop_profiles profile
        on profile.shop_id = :shop
        and profile.id = found.profile_id
      """;
  private static final String FILTERS =
      """
      where profile.shop_id = :shop
      and profile.erased_at is null
      and (:status = '' or profile.status = :status)
      and (cast(:stylist as uuid) is null or profile.preferred_stylist_id = :stylist)
      and (cast(:unseenSince as timestamptz) is null or profile.recency < :unseenSince)
      and (not :noShows or profile.no_show_count > 0)
      and (:tag = '' or exists (
        select from profile_tags
        where profile_tags.shop_id = profile.shop_id
        and profile_tags.profile_id = profile.id
        and profile_tags.tag = :tag))
      """;
  private static final String ONE_PAGE =
      """
      and (cast(:after as uuid) is null
        or (profile.<column>, profile.id) <beyond> (cast(:place as <type>), cast(:after as uuid)))
      order by profile.<column> <direction>, profile.id <direction>
      limit :most
      """;
  private static final String LIST = COLUMNS + EVERYBODY + FILTERS + ONE_PAGE;
  private static final String LIST_FOUND = COLUMNS + FOUND + FILTERS + ONE_PAGE;
  private static final String COUNT = "select count(*)\n" + EVERYBODY + FILTERS;
  private static final String COUNT_FOUND = "select count(*)\n" + FOUND + FILTERS;

  private final ShopDoor door;
  private final InstantSource clock;

  public ProfileListQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * One page of what is looked for, and one profile more where there is a page after it.
   *
   * @param contacts whether addresses and phone numbers may be seen and searched
   */
  public List<ProfileSummary> page(ShopId shop, ProfileSearch search, boolean contacts) {
    var order = search.order();
    return door.read(
        shop,
        handle ->
            query(handle, LIST, LIST_FOUND, shop, search, contacts)
                .bind("contacts", contacts)
                .define("column", order.column())
                .define("direction", order.direction())
                .define("beyond", order.beyond())
                .define("type", order.type())
                .bind("after", search.after().map(ProfileCursor::profile).orElse(null))
                .bind(
                    "place",
                    search.after().flatMap(place -> order.value(place.value())).orElse(null))
                .bind("most", PAGE + 1)
                .map(ProfileListQueries::summary)
                .list());
  }

  /** How many profiles are found, on all pages together. */
  public long count(ShopId shop, ProfileSearch search, boolean contacts) {
    return door.read(
        shop,
        handle ->
            query(handle, COUNT, COUNT_FOUND, shop, search, contacts).mapTo(Long.class).one());
  }

  /** The tags in use, in alphabetical order. */
  public List<String> tags(ShopId shop) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct tag
                    from profile_tags
                    where shop_id = :shop
                    order by tag
                    """)
                .bind("shop", shop)
                .mapTo(String.class)
                .list());
  }

  private Query query(
      Handle handle,
      String all,
      String found,
      ShopId shop,
      ProfileSearch search,
      boolean contacts) {
    var words = SearchTokens.words(search.typed());
    var query = handle.createQuery(words.isEmpty() ? all : found);
    if (!words.isEmpty()) {
      query
          .bindArray("low", String.class, words)
          .bindArray("high", String.class, words.stream().map(SearchTokens::upperBound).toList())
          .bind("words", words.size())
          .bind("contacts", contacts);
    }
    var unseenSince = clock.instant().minus(Duration.ofDays(search.unseenDays()));
    return query
        .bind("shop", shop)
        .bind("status", search.status().map(Status::key).orElse(""))
        .bind("stylist", search.stylist().orElse(null))
        .bind("unseenSince", search.unseenDays() == 0 ? null : unseenSince)
        .bind("noShows", search.noShows())
        .bind("tag", search.tag());
  }

  /** By hand, because this page is read most: by names its 26 rows take a quarter more time. */
  private static ProfileSummary summary(ResultSet row, StatementContext context)
      throws SQLException {
    return new ProfileSummary(
        row.getObject("id", UUID.class),
        new Profile.Contact(
            row.getString("first_name"),
            row.getString("last_name"),
            Optional.ofNullable(row.getString("email")),
            Optional.ofNullable(row.getString("phone"))),
        row.getString("sort_name"),
        Status.named(row.getString("status")).orElseThrow(),
        row.getBoolean("has_allergy"),
        List.of((String[]) row.getArray("tags").getArray()),
        Optional.ofNullable(row.getString("preferred_stylist")),
        new Profile.Figures(
            row.getInt("bookings"),
            row.getLong("spend_cents"),
            Instants.find(row, "last_booking_at"),
            row.getInt("no_shows")));
  }
}
