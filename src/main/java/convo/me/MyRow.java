package convo.me;

import convo.database.CustomerId;
import convo.database.Instants;
import convo.shops.Accent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Reads the parts of a row that several queries of a customer share. */
final class MyRow {
  /** The columns of {@link #shop}, of a shop that the query calls {@code shop}. */
  static final String SHOP =
      """
      shop.slug, shop.name shop_name, shop.time_zone, shop.currency, shop.country, shop.accent,
      """;

  /** The columns of {@link #whose}, of a profile that the query calls {@code profile}. */
  static final String WHOSE =
      """
      profile.customer_id person, profile.customer_id = :customer mine,
      trim(profile.first_name || ' ' || profile.last_name) person_name, profile.claimed_at,
      """;

  /** The person and those who are reached through her, as the policies say it too. */
  static final String PEOPLE =
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

  private MyRow() {}

  static MyShop shop(ResultSet row) throws SQLException {
    return new MyShop(
        row.getString("slug"),
        row.getString("shop_name"),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        row.getString("country"),
        Accent.named(row.getString("accent")).orElse(Accent.ROSE));
  }

  static Subject whose(ResultSet row) throws SQLException {
    return new Subject(
        row.getObject("person", UUID.class),
        row.getBoolean("mine"),
        row.getString("person_name"),
        Instants.find(row, "claimed_at"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
