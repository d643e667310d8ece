package convo.me;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which shops know a customer or her family, through her own door. */
public final class MyProfileQueries {
  private static final String PROFILES =
      """
      select profile.id, profile.created_at, profile.total_bookings, profile.total_spend_cents,
        profile.last_booking_at,
      """
          + MyRow.WHOSE
          + MyRow.SHOP
          + """
            profile.no_show_count
          from customer_shop_profiles profile
          join shops shop on shop.id = profile.shop_id
          """
          + MyRow.MY_PROFILES
          + """
          order by shop.name, shop.slug, mine desc, person_name, profile.id
          """;

  private final CustomerDoor door;

  public MyProfileQueries(CustomerDoor door) {
    this.door = door;
  }

  /** Every profile, by the name of the shop; of one shop my own first. */
  public List<MyProfile> list(CustomerId me) {
    return door.read(me, handle -> list(handle, new MyRow.Asked(me, "")));
  }

  static List<MyProfile> list(Handle handle, MyRow.Asked asked) {
    return asked.bind(handle.createQuery(PROFILES)).map(MyProfileQueries::profile).list();
  }

  private static MyProfile profile(ResultSet row, StatementContext context) throws SQLException {
    return new MyProfile(
        row.getObject("id", UUID.class),
        MyRow.shop(row),
        MyRow.whose(row),
        Instants.of(row, "created_at"),
        new MyProfile.Figures(
            row.getInt("total_bookings"),
            row.getLong("total_spend_cents"),
            Instants.find(row, "last_booking_at"),
            row.getInt("no_show_count")));
  }
}
