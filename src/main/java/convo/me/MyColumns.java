package convo.me;

import convo.database.CustomerId;
import org.jdbi.v3.core.statement.Query;

/** The parts of a row that several queries of a customer share. */
public final class MyColumns {
  /**
   * The columns of a {@link MyShop} that is nested as "shop", of a shop that the query calls {@code
   * shop}.
   */
  public static final String SHOP =
      """
      shop.slug shop_slug, shop.name shop_name, shop.time_zone shop_zone, shop.currency shop_currency,
      shop.country shop_country, shop.accent shop_accent,
      """;

  /**
   * The columns of a {@link DataSubject} that is nested as "whose", of a profile that the query
   * calls {@code profile}.
   */
  public static final String WHOSE =
      """
      profile.customer_id whose_person, profile.customer_id = :customer whose_is_me,
      trim(profile.first_name || ' ' || profile.last_name) whose_name,
      case when profile.merge_asked_at is null then profile.claimed_at end whose_claimed_at,
      profile.merge_asked_at is not null whose_is_merged,
      """;

  /**
   * What is done in a {@link MyBooking} and by whom, of a booking that the query calls {@code
   * booking}.
   */
  static final String WHAT =
      """
      array(select service.name from booking_items item
        join services service on service.shop_id = item.shop_id and service.id = item.service_id
        where item.shop_id = booking.shop_id and item.booking_id = booking.id
        order by item.position) services,
      array(select stylist.name from booking_items item
        join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
        where item.shop_id = booking.shop_id and item.booking_id = booking.id
        group by stylist.name
        order by min(item.position)) stylists
      """;

  /** The person and those who are reached through her, as the policies say it too. */
  public static final String PEOPLE =
      """
      any (array(select id from core.customers where id = :customer or contact_customer_id = :customer))
      """;

  /** The person's people at the shop of a slug, or at all shops where it is empty. */
  static final String MY_PROFILES =
      """
      where profile.customer_id =
      """
          + PEOPLE
          + """
          and (:shop = '' or shop.slug = :shop)
          """;

  /** Of those the ones that the person has said yes to: before it the rest stays with the shop. */
  static final String CLAIMED =
      MY_PROFILES
          + """
          and profile.claimed_at is not null
          and profile.merge_asked_at is null
          """;

  /**
   * Who asks about which shop.
   *
   * @param shop its slug; empty for all
   */
  record Asked(CustomerId me, String shop) {
    Query bind(Query query) {
      return query.bind("customer", me).bind("shop", shop);
    }
  }

  private MyColumns() {}
}
