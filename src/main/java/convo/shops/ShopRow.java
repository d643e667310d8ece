package convo.shops;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads a shop from a row that has {@link #COLUMNS}, also where the shop is joined to something
 * else.
 */
public final class ShopRow implements RowMapper<Shop> {
  /** The columns of a shop, named so that they can stand beside those of other tables. */
  public static final String COLUMNS =
      """
      shops.id shop_id,
      shops.slug shop_slug,
      shops.name shop_name,
      shops.time_zone,
      shops.currency,
      shops.country,
      shops.locale,
      shops.accent,
      shops.slot_step_minutes,
      shops.minimum_notice_minutes,
      shops.horizon_days,
      shops.cancel_notice_minutes,
      shops.require_approval,
      shops.stylists_see_contacts
      """;

  @Override
  public Shop map(ResultSet row, StatementContext context) throws SQLException {
    return new Shop(
        new ShopId(row.getLong("shop_id")),
        row.getString("shop_slug"),
        row.getString("shop_name"),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        row.getString("country"),
        Locale.forLanguageTag(row.getString("locale")),
        Accent.named(row.getString("accent")).orElse(Accent.ROSE),
        policy(row));
  }

  private static Policy policy(ResultSet row) throws SQLException {
    return new Policy(
        row.getInt("slot_step_minutes"),
        row.getInt("minimum_notice_minutes"),
        row.getInt("horizon_days"),
        row.getInt("cancel_notice_minutes"),
        row.getBoolean("require_approval"),
        row.getBoolean("stylists_see_contacts"));
  }
}
