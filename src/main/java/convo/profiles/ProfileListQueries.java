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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The list of a shop's profiles: one table, one page at a time, each order on its own index. */
public final class ProfileListQueries {
  /** Profiles on one page. */
  public static final int PAGE = 25;

  private static final String CHOICES =
      TagRows.IN_USE
          + """
          ;
          select id value, name label
          from stylists
          where shop_id = :shop
          order by active desc, position, name, id
          """;

  /** A profile, and how many are found, where that was counted. */
  private record Row(ProfileSummary summary, Optional<Total> total) {}

  /** So many, or more than that. */
  private record Total(long number, boolean isMore) {}

  private final ShopDoor door;
  private final InstantSource clock;
  private final int fewHits;

  public ProfileListQueries(ShopDoor door, InstantSource clock) {
    this(door, clock, ProfileListSql.FEW_HITS);
  }

  ProfileListQueries(ShopDoor door, InstantSource clock, int fewHits) {
    this.door = door;
    this.clock = clock;
    this.fewHits = fewHits;
  }

  /**
   * One page of what is looked for, in one message.
   *
   * @param contacts whether addresses and phone numbers may be seen and searched
   * @param whole whether the choices of the filters are wanted too
   */
  public ProfileList page(ShopId shop, ProfileSearch search, boolean contacts, boolean whole) {
    return door.read(shop, handle -> page(handle, shop, search, contacts, whole));
  }

  ProfileList page(
      Handle handle, ShopId shop, ProfileSearch search, boolean contacts, boolean whole) {
    var words = search.words();
    var sql = ProfileListSql.of(search, words.size());
    var query =
        bound(handle.createQuery(whole ? sql + ";\n" + CHOICES : sql), search, words)
            .bind("shop", shop)
            .bind("contacts", contacts);
    return Answers.of(
        query,
        answers -> {
          var rows = answers.list(ProfileListQueries::row);
          var total = total(rows, search);
          return new ProfileList(
              rows.stream().map(Row::summary).toList(),
              total.number(),
              total.isMore(),
              whole ? answers.list(String.class) : List.of(),
              whole ? answers.list(Choice.class) : List.of());
        });
  }

  /** Where nobody was counted, those on the page are. */
  private static Total total(List<Row> rows, ProfileSearch search) {
    var isAll = rows.size() <= PAGE && search.after().isEmpty();
    return rows.stream()
        .findFirst()
        .flatMap(Row::total)
        .orElse(new Total(Math.min(rows.size(), PAGE), !isAll));
  }

  /** Binds what this shape of search asks for, and nothing else. */
  private Query bound(Query query, ProfileSearch search, List<String> words) {
    query.bind("most", PAGE + 1);
    if ((words.size() <= 1 && search.filters() == 0) || words.isEmpty()) {
      query.bind("most_counted", ProfileListSql.MOST_COUNTED);
    }
    if (!words.isEmpty()) {
      query
          .bindArray("low", String.class, words)
          .bindArray("high", String.class, words.stream().map(SearchTokens::upperBound).toList())
          .bind("few_hits", fewHits)
          .bind("most_hits", ProfileListSql.MOST_HITS);
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
    var isMore = row.getBoolean("is_more");
    return new Row(
        summary(row),
        Optional.ofNullable(row.getObject("total", Long.class))
            .map(total -> new Total(total, isMore)));
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
