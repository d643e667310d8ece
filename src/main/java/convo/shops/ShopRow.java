package convo.shops;

/** A shop in a row, also where it is joined to something else. */
public final class ShopRow {
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
      shops.stylists_see_contacts,
      shops.live_bookings_per_person,
      shops.first_reminder_hours,
      shops.second_reminder_hours
      """;

  private ShopRow() {}
}
