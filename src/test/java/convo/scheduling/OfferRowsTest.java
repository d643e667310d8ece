package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.bookings.OfferQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a shop has behind it costs nobody who asks what lies ahead. */
class OfferRowsTest {
  private static final BookingDesk DESK = new BookingDesk();

  /** Ten years of Sam's, half an hour each, all of one visit. */
  private static final String PAST =
      """
      insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
      select item.shop_id, item.booking_id, item.id, :sam, tstzrange(moment, moment + interval '30 minutes')
      from (select shop_id, booking_id, id from booking_items where shop_id = :shop limit 1) item
      cross join generate_series(timestamptz '2010-01-01', '2019-12-31', '1 day') moment
      """;

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void what_was_held_long_ago_is_not_read() {
    var shop = DESK.shop;
    var sam = DESK.stylist("sam");
    DESK.convo
        .database()
        .witness()
        .useHandle(handle -> {
          handle.createUpdate(PAST).bind("sam", sam).bind("shop", shop.id().value()).execute();
          handle.execute("analyze booking_segments");
        });
    var cut = List.of(DESK.service("cut"));
    var day = LocalDate.parse("2026-11-26");

    var rows =
        DESK.write(handle -> {
          var before = rows(handle);
          var offers = OfferQueries.read(handle, shop, cut, day, 1, Optional.empty());
          assertThat(offers.stylists(cut.getFirst())).isNotEmpty();
          return rows(handle) - before;
        });

    assertThat(rows).isBetween(1L, 500L);
  }

  /** Of what anybody holds, read in this transaction. */
  private static long rows(Handle handle) {
    return handle
        .createQuery(
            """
            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
            from pg_stat_xact_user_tables
            where relname = 'booking_segments'
            """)
        .mapTo(Long.class)
        .one();
  }
}
