package convo.shopfile;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what a shop does, who does it when, and who works there, as its file says it. */
final class StoredTeam {
  private final Handle handle;
  private final ShopId shop;

  StoredTeam(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  List<ShopFile.Service> services() {
    return handle
        .createQuery(
            """
            select key, name, price_cents, duration_minutes, buffer_before_minutes, buffer_after_minutes,
              gap_after_minutes, gap_minutes, active
            from services
            where shop_id = :shop
            order by position, name, key
            """)
        .bind("shop", shop.value())
        .map(StoredTeam::service)
        .list();
  }

  List<ShopFile.Member> members() {
    return handle
        .createQuery(
            """
            select accounts.email, accounts.name, role, stylists.key
            from memberships
            join accounts on accounts.id = memberships.account_id
            left join stylists
              on stylists.shop_id = memberships.shop_id
              and stylists.id = memberships.stylist_id
            where memberships.shop_id = :shop
            order by array_position(array['owner', 'manager', 'stylist'], role), accounts.email collate "C"
            """)
        .bind("shop", shop.value())
        .map((row, context) ->
            new ShopFile.Member(
                row.getString("email"),
                row.getString("name"),
                row.getString("role"),
                Optional.ofNullable(row.getString("key"))))
        .list();
  }

  String supportAccess() {
    return handle
        .createQuery(
            """
            select support_access
            from shops
            where id = :shop
            """)
        .bind("shop", shop.value())
        .mapTo(String.class)
        .one();
  }

  private static ShopFile.Service service(ResultSet row, StatementContext context)
      throws SQLException {
    var gap = new ShopFile.Gap(row.getInt("gap_after_minutes"), row.getInt("gap_minutes"));
    return new ShopFile.Service(
        row.getString("key"),
        row.getString("name"),
        row.getLong("price_cents"),
        row.getInt("duration_minutes"),
        row.getInt("buffer_before_minutes"),
        row.getInt("buffer_after_minutes"),
        Optional.of(gap).filter(there -> there.minutes() > 0),
        row.getBoolean("active"));
  }
}
