package convo.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import convo.database.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A shop of 2,000 customers: what its list reads, without a stopwatch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BigShopTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  /** For 26 rows: each profile with its tags and its stylist, and the team. */
  private static final int FEW_ROWS = 150;

  /** The same, and those whom it counts. */
  private static final int COUNTED_ROWS = FEW_ROWS + ProfileListSql.MOST_COUNTED;

  private final TestDatabase testDatabase = TestDatabase.migrated();
  private final Database database = Database.open(testDatabase.settings());
  private final ProfileListQueries lists = new ProfileListQueries(database.shops(), CLOCK);
  private ShopId shop = new ShopId(0);

  /** Every second one is an Anna, every hundredth a Zoe; Anna Zoe is nobody. */
  @BeforeAll
  void openShop() {
    try (var witness = testDatabase.witness().open()) {
      shop =
          new ShopId(
              witness
                  .createQuery(
                      """
                      insert into shops (slug, name, time_zone, currency, country, locale)
                      values ('big', 'Big', 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
                      returning id
                      """)
                  .mapTo(Long.class)
                  .one());
      witness.execute(
          """
          with people as (
            insert into core.customers (id)
            select gen_random_uuid()
            from generate_series(1, 2000)
            returning id
          ),
          numbered as (
            select id, row_number() over () number
            from people
          )
          insert into customer_shop_profiles (
            shop_id, customer_id, first_name, last_name, sort_name, status, total_spend_cents, last_booking_at)
          select ?, id, case when number % 2 = 0 then 'Anna' when number % 100 = 1 then 'Zoe' else 'Ben' end,
            'Number' || number, 'number' || number, case when number % 50 = 0 then 'vip' else 'active' end,
            number, timestamptz '2026-01-01' + number * interval '1 minute'
          from numbered
          """,
          shop.value());
      witness.execute(
          """
          insert into profile_search_tokens (shop_id, token, profile_id, contact)
          select shop_id, lower(word), id, false
          from customer_shop_profiles
          cross join unnest(array[first_name, last_name]) word
          """);
      witness.execute(
          """
          insert into profile_tags (shop_id, profile_id, tag)
          select shop_id, id, tag
          from customer_shop_profiles
          cross join unnest(array['regular', 'new']) tag
          """);
      witness.execute("vacuum analyze");
    }
  }

  @AfterAll
  void close() {
    database.close();
    testDatabase.drop();
  }

  @Test
  void a_page_of_the_list_reads_its_rows_and_counts_no_further_than_a_thousand() {
    assertThat(lists.page(shop, ProfileSearch.ALL, true, true).count())
        .isEqualTo("More than 1,000 customers");
    for (var order : ProfileOrder.values()) {
      var search = searched("", order);
      assertThat(rowsRead(search)).as(order.key()).isLessThan(COUNTED_ROWS);
      var last = lists.page(shop, search, true, false).profiles().getLast();
      var next = search.after(Optional.of(new ProfileCursor(order.place(last), last.id())));
      assertThat(rowsRead(next)).as(order.key() + ", next page").isLessThan(COUNTED_ROWS);
    }
  }

  @Test
  void a_search_reads_those_whom_it_finds() {
    var zoe = searched("zoe", ProfileOrder.LAST_VISIT);

    assertThat(lists.page(shop, zoe, true, false).count()).isEqualTo("20 customers");
    assertThat(rowsRead(zoe)).isLessThan(FEW_ROWS);
    assertThat(rowsRead(searched("zoe anna", ProfileOrder.NAME))).isLessThan(COUNTED_ROWS);
    assertThat(rowsRead(searched("number77 a", ProfileOrder.NAME))).isLessThan(COUNTED_ROWS);
  }

  @Test
  void a_common_word_finds_the_same_whether_its_hits_are_looked_at_or_the_list_is_walked() {
    var walking = new ProfileListQueries(database.shops(), CLOCK, 10);
    for (var order : ProfileOrder.values()) {
      for (var typed : List.of("anna", "zoe", "anna number1", "zoe anna", "ben zo", "n")) {
        var search = searched(typed, order);
        assertThat(all(walking, search)).as(typed).isEqualTo(all(lists, search));
      }
    }
    assertThat(walking.page(shop, searched("anna", ProfileOrder.NAME), true, false).count())
        .isEqualTo("1,000 customers");
    assertThat(walking.page(shop, searched("a n", ProfileOrder.NAME), true, false).count())
        .isEqualTo("More than 25 customers");
    assertThat(walking.page(shop, searched("zoe", ProfileOrder.NAME), true, false).count())
        .isEqualTo("20 customers");
  }

  @Test
  void a_filter_narrows_what_is_counted() {
    var vips =
        new ProfileSearch(
            "",
            Optional.of(Status.VIP),
            "new",
            Optional.empty(),
            0,
            false,
            ProfileOrder.SPEND,
            Optional.empty());

    assertThat(lists.page(shop, vips, true, true).count()).isEqualTo("40 customers");
    assertThat(lists.page(shop, vips, true, true).tags()).containsExactly("new", "regular");
  }

  private static ProfileSearch searched(String typed, ProfileOrder order) {
    return new ProfileSearch(
        typed, Optional.empty(), "", Optional.empty(), 0, false, order, Optional.empty());
  }

  /** Of the first three pages. */
  private List<UUID> all(ProfileListQueries queries, ProfileSearch search) {
    var found = new ArrayList<UUID>();
    var next = Optional.of(search);
    for (var page = 0; page < 3 && next.isPresent(); page++) {
      var asked = next.orElseThrow();
      var list = queries.page(shop, asked, true, false);
      list.profiles().forEach(profile -> found.add(profile.id()));
      next =
          Optional.of(list)
              .filter(ProfileList::hasNext)
              .map(ProfileList::profiles)
              .map(List::getLast)
              .map(last -> new ProfileCursor(asked.order().place(last), last.id()))
              .map(cursor -> asked.after(Optional.of(cursor)));
    }
    return found;
  }

  private long rowsRead(ProfileSearch search) {
    return database
        .shops()
        .write(
            shop,
            handle -> {
              var before = rowsRead(handle);
              lists.page(handle, shop, search, true, true);
              return rowsRead(handle) - before;
            });
  }

  private static long rowsRead(Handle handle) {
    return handle
        .createQuery(
            """
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables
            """)
        .mapTo(Long.class)
        .one();
  }
}
