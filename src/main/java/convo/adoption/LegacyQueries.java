package convo.adoption;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What an old id of an adopted program is in a shop now. */
public final class LegacyQueries {
  private final ShopDoor shops;
  private final Marks marks;

  public LegacyQueries(ShopDoor shops, Marks marks) {
    this.shops = shops;
    this.marks = marks;
  }

  /** The profile of a customer whose id this was, in any of the tables that have come over. */
  public Optional<UUID> profile(ShopId shop, String oldId) {
    return shops.read(
        shop,
        handle ->
            find(
                handle,
                shop,
                oldId,
                "adopted_profiles",
                """
                select adopted.profile_id
                from adopted_profiles adopted
                join customer_shop_profiles profile
                  on profile.shop_id = adopted.shop_id
                  and profile.id = adopted.profile_id
                where adopted.shop_id = :shop
                and adopted.source = any(:sources)
                and adopted.mark = any(:marks)
                and profile.erased_at is null
                order by adopted.source
                limit 1
                """));
  }

  public Optional<UUID> booking(ShopId shop, String oldId) {
    return shops.read(
        shop,
        handle ->
            find(
                handle,
                shop,
                oldId,
                "adopted_bookings",
                """
                select booking_id
                from adopted_bookings
                where shop_id = :shop
                and source = any(:sources)
                and mark = any(:marks)
                order by source
                limit 1
                """));
  }

  private Optional<UUID> find(
      Handle handle, ShopId shop, String oldId, String table, String found) {
    var sources = sources(handle, shop, table);
    return handle
        .createQuery(found)
        .bind("shop", shop)
        .bindArray("sources", String.class, sources)
        .bindArray(
            "marks", String.class, sources.stream().map(one -> marks.of(one, oldId)).toList())
        .mapTo(UUID.class)
        .findOne();
  }

  /** From one to the next in the index, however many rows each has. */
  private static List<String> sources(Handle handle, ShopId shop, String table) {
    return handle
        .createQuery(
            """
            with recursive sources (source) as (
              (select source
              from <table>
              where shop_id = :shop
              order by source
              limit 1)
              union all
              select (
                select next.source
                from <table> next
                where next.shop_id = :shop
                and next.source > sources.source
                order by next.source
                limit 1)
              from sources
              where sources.source is not null
            )
            select source
            from sources
            where source is not null
            """)
        .define("table", table)
        .bind("shop", shop)
        .mapTo(String.class)
        .list();
  }
}
