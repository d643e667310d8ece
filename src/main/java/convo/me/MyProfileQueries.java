package convo.me;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which shops know a customer or her family, through her own door. */
public final class MyProfileQueries {
  static final String PROFILES =
      """
      select profile.id, profile.created_at since, profile.total_bookings visits,
        profile.total_spend_cents spend_cents, profile.last_booking_at last_visit,
      """
          + MyColumns.WHOSE
          + MyColumns.SHOP
          + """
            profile.no_show_count no_shows
          from customer_shop_profiles profile
          join shops shop on shop.id = profile.shop_id
          """
          + MyColumns.MY_PROFILES
          + """
          order by shop.name, shop.slug, whose_is_me desc, whose_name, profile.id
          """;

  private final CustomerDoor door;

  public MyProfileQueries(CustomerDoor door) {
    this.door = door;
  }

  /** Every profile, by the name of the shop; of one shop my own first. */
  public List<MyProfile> list(CustomerId me) {
    return door.read(me, handle -> list(handle, new MyColumns.Asked(me, "")));
  }

  static List<MyProfile> list(Handle handle, MyColumns.Asked asked) {
    return asked.bind(handle.createQuery(PROFILES)).mapTo(MyProfile.class).list();
  }
}
