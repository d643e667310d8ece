package convo.growth;

import convo.bookings.BookingStatus;
import convo.database.PlatformDoor;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Counts customers: persons in the one table that holds them, profiles shop by shop. Even for a
 * count nobody looks over several shops at once: each is entered by itself.
 */
public final class GrowthQueries {
  static final Duration FRESH = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(7);

  private final PlatformDoor platform;
  private final InstantSource clock;

  private record Counts(
      long profiles, long fresh, long visited, long toCome, Optional<Instant> lastVisit) {
    ShopGrowth of(Shop shop) {
      return new ShopGrowth(shop, profiles, fresh, visited, toCome, lastVisit);
    }
  }

  public GrowthQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** All figures at one moment. */
  public Growth count() {
    var now = clock.instant();
    return platform.write(handle -> {
      handle.execute("set transaction isolation level repeatable read");
      handle.execute(
          "create temporary table visitors (customer_id uuid primary key) on commit drop");
      var shops =
          shops(handle).stream()
              .map(shop -> {
                PlatformDoor.enter(handle, shop.id());
                gatherVisitors(handle, shop);
                return count(handle, shop, now);
              })
              .toList();
      return new Growth(
          live(handle),
          visited(handle),
          ArrivalQueries.days(handle, now),
          ArrivalQueries.months(handle, now),
          shops,
          now);
    });
  }

  /** Each shop whose name or address has these letters by itself, by name. */
  public List<ShopGrowth> countShops(String sought) {
    var now = clock.instant();
    var letters = sought.toLowerCase(Locale.ROOT);
    return platform.read(GrowthQueries::shops).stream()
        .filter(
            shop -> (shop.name() + " " + shop.slug()).toLowerCase(Locale.ROOT).contains(letters))
        .map(shop -> platform.read(shop.id(), handle -> count(handle, shop, now)))
        .toList();
  }

  long live() {
    return platform.read(GrowthQueries::live);
  }

  private static List<Shop> shops(Handle handle) {
    return handle
        .createQuery("select\n" + ShopRow.COLUMNS + "from shops\norder by shops.name, shops.id")
        .mapTo(Shop.class)
        .list();
  }

  private static void gatherVisitors(Handle handle, Shop shop) {
    handle
        .createUpdate(
            """
            insert into visitors (customer_id)
            select customer_id
            from customer_shop_profiles
            where shop_id = :shop
            and total_bookings > 0
            on conflict do nothing
            """)
        .bind("shop", shop.id())
        .execute();
  }

  private static ShopGrowth count(Handle handle, Shop shop, Instant now) {
    return handle
        .createQuery(
            """
            select
              count(*) profiles,
              count(*) filter (where created_at > :fresh) fresh,
              count(*) filter (where total_bookings > 0) visited,
              max(last_booking_at) last_visit,
              (
                select count(*)
                from bookings
                where shop_id = :shop
                and status = any(:ahead)
                and starts_at >= :now
                and starts_at < :until
              ) to_come
            from customer_shop_profiles
            where shop_id = :shop
            and erased_at is null
            """)
        .bind("shop", shop.id())
        .bind("now", now)
        .bind("fresh", now.minus(FRESH))
        .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD)
        .bind("until", now.plus(AHEAD))
        .mapTo(Counts.class)
        .one()
        .of(shop);
  }

  private static long live(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*)
            from core.customers
            where merged_into_id is null
            and erased_at is null
            """)
        .mapTo(Long.class)
        .one();
  }

  private static long visited(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*)
            from core.customers
            join visitors on visitors.customer_id = customers.id
            where merged_into_id is null
            and erased_at is null
            """)
        .mapTo(Long.class)
        .one();
  }
}
