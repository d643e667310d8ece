package convo.me;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which shops know a customer or her family, through her own door. */
public final class MyProfileQueries {
  static final String PROFILES =
      """
      select profile.id, profile.created_at since, coalesce(mine.visits, profile.total_bookings) visits,
        coalesce(mine.spend_cents, profile.total_spend_cents) spend_cents,
        case when mine.visits is null then profile.last_booking_at else mine.last_visit end last_visit,
      """
          + MyColumns.WHOSE
          + MyColumns.SHOP
          + """
            coalesce(mine.no_shows, profile.no_show_count) no_shows
          from customer_shop_profiles profile
          join shops shop on shop.id = profile.shop_id
          -- Where she is asked whether another profile was hers too, of what she sees of it so far.
          left join lateral (
            select count(*) filter (where status = 'completed') visits,
              coalesce(sum(coalesce(paid_cents, price_cents)) filter (where status = 'completed'), 0) spend_cents,
              max(starts_at) filter (where status = 'completed') last_visit,
              count(*) filter (where status = 'no_show') no_shows
            from bookings
            where bookings.shop_id = profile.shop_id
            and bookings.profile_id = profile.id
            and bookings.is_proved
            having profile.merge_asked_at is not null) mine on true
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
