package convo.profiles;

import convo.database.Answers;
import convo.database.Instants;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.web.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The list of a shop's profiles: one table, one page at a time, each order on its own index. */
public final class ProfileListQueries {
  /** Profiles on one page. */
  public static final int PAGE = 25;

  // Tag by tag along the index: a shop has few tags, and many profiles with each.
  private static final String CHOICES =
      """
      with recursive tags as (
        (
          select tag
          from profile_tags
          where shop_id = :shop
          order by tag
          limit 1
        )
        union all
        select (
          select profile_tags.tag
          from profile_tags
          where profile_tags.shop_id = :shop
          and profile_tags.tag > tags.tag
          order by profile_tags.tag
          limit 1)
        from tags
        where tags.tag is not null
      )
      select tag
      from tags
      where tag is not null
      order by tag;
      select id value, name label
      from stylists
      where shop_id = :shop
      order by active desc, position, name, id
      """;

  /** A profile, and how many are found, where that was counted. */
  private record Row(ProfileSummary summary, Optional<Long> total) {}

  private record Total(long number, boolean isMore) {}

  private final ShopDoor door;
  private final InstantSource clock;

  public ProfileListQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * One page of what is looked for, in one message.
   *
   * @param contacts whether addresses and phone numbers may be seen and searched
   * @param whole whether the choices of the filters are wanted too
   */
  public ProfileList page(ShopId shop, ProfileSearch search, boolean contacts, boolean whole) {
    var words = SearchTokens.words(search.typed());
    var sql = ProfileListSql.of(search, !words.isEmpty());
    return door.read(
        shop,
        handle ->
            Answers.of(
                bound(handle.createQuery(whole ? sql + ";\n" + CHOICES : sql), search, words)
                    .bind("shop", shop)
                    .bind("contacts", contacts),
                answers -> {
                  var rows = answers.list(ProfileListQueries::row);
                  var total = total(rows, search, words.isEmpty());
                  return new ProfileList(
                      rows.stream().map(Row::summary).toList(),
                      total.number(),
                      total.isMore(),
                      whole ? answers.list(String.class) : List.of(),
                      whole ? answers.list(Choice.class) : List.of());
                }));
  }

  /** Who is on the page is known, whatever was not counted. */
  private static Total total(List<Row> rows, ProfileSearch search, boolean isCounted) {
    var seen = Math.min(rows.size(), PAGE);
    var isAll = rows.size() <= PAGE && search.after().isEmpty();
    return rows.stream()
        .findFirst()
        .flatMap(Row::total)
        .map(total ->
            isCounted && total > ProfileListSql.COUNTED
                ? new Total(ProfileListSql.COUNTED, true)
                : new Total(total, false))
        .orElse(new Total(isAll ? seen : PAGE, !isAll));
  }

  /** Binds what this shape of search asks for, and nothing else. */
  private Query bound(Query query, ProfileSearch search, List<String> words) {
    query.bind("most", PAGE + 1);
    if (words.isEmpty()) {
      query.bind("counted", ProfileListSql.COUNTED + 1);
    } else {
      query
          .bindArray("low", String.class, words)
          .bindArray("high", String.class, words.stream().map(SearchTokens::upperBound).toList())
          .bind("common", ProfileListSql.COMMON);
    }
    search.status().ifPresent(status -> query.bind("status", status));
    search.stylist().ifPresent(stylist -> query.bind("stylist", stylist));
    if (search.unseenDays() > 0) {
      query.bind("unseenSince", clock.instant().minus(Duration.ofDays(search.unseenDays())));
    }
    if (!search.tag().isEmpty()) {
      query.bind("tag", search.tag());
    }
    search
        .after()
        .ifPresent(cursor ->
            query
                .bind("after", cursor.profile())
                .bind("place", search.order().value(cursor.value()).orElseThrow()));
    return query;
  }

  /** By hand, because this page is read most: by names its 26 rows take a quarter more time. */
  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    return new Row(summary(row), Optional.ofNullable(row.getObject("total", Long.class)));
  }

  private static ProfileSummary summary(ResultSet row) throws SQLException {
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
