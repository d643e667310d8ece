package convo.check;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Compares all that is derived in a shop with the truth: figures, preferences, search tokens, held
 * time, links and what services need. Each shop is seen as it was at one moment, so that a booking
 * made meanwhile is no difference.
 */
public final class ShopCheck {
  private final PlatformDoor platform;

  public ShopCheck(PlatformDoor platform) {
    this.platform = platform.patient();
  }

  /**
   * What was found in one shop.
   *
   * @param profiles how many were compared
   * @param bookings how many were compared
   */
  public record Finding(String shop, int profiles, int bookings, List<Difference> differences) {}

  /** Every shop, by its slug. */
  public Stream<Finding> run() {
    return platform.read(ShopCheck::shops).stream().map(this::check);
  }

  private record Known(ShopId id, String slug, String country) {}

  private Finding check(Known shop) {
    return platform.snapshot(
        shop.id(),
        handle ->
            new Finding(
                shop.slug(),
                count(
                    handle,
                    shop,
                    "select count(*) from customer_shop_profiles where shop_id = :shop"),
                count(handle, shop, "select count(*) from bookings where shop_id = :shop"),
                differences(handle, shop)));
  }

  private static List<Difference> differences(Handle handle, Known shop) {
    return Stream.of(
            FigureCheck.differences(handle, shop.id()),
            PreferenceCheck.differences(handle, shop.id()),
            TokenCheck.differences(handle, shop.id(), shop.country()),
            SegmentCheck.differences(handle, shop.id()),
            LinkCheck.differences(handle, shop.id()),
            NeedCheck.differences(handle, shop.id()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Known> shops(Handle handle) {
    return handle
        .createQuery(
            """
            select id, slug, country
            from shops
            order by slug
            """)
        .mapTo(Known.class)
        .list();
  }

  private static int count(Handle handle, Known shop, String sql) {
    return handle.createQuery(sql).bind("shop", shop.id()).mapTo(Integer.class).one();
  }
}
