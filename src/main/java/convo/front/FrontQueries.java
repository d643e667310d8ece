package convo.front;

import convo.database.FrontDoor;
import convo.shops.PublicDetails;
import java.util.Optional;

/**
 * What a shop shows to whoever comes by, in one question. Of its policy it shows what offered
 * starts obey; the rest is left out.
 */
public final class FrontQueries {
  private static final String FIND =
      """
      select id shop_id, slug shop_slug, name shop_name, time_zone, currency, country, locale, accent,
        slot_step_minutes, minimum_notice_minutes, horizon_days, cancel_notice_minutes, require_approval,
        false stylists_see_contacts, live_bookings_per_person, 0 first_reminder_hours, 0 second_reminder_hours,
      """
          + PublicDetails.COLUMNS
          + """
          , coalesce((
              select json_agg(json_build_object('id', id, 'name', name, 'category', category, 'description', description,
                'price_cents', price_cents, 'duration_minutes', duration_minutes, 'stylists', (
                  select json_agg(stylist_services.stylist_id)
                  from stylist_services
                  join stylists
                    on stylists.shop_id = stylist_services.shop_id
                    and stylists.id = stylist_services.stylist_id
                  where stylist_services.shop_id = services.shop_id
                  and stylist_services.service_id = services.id
                  and stylists.active)) order by position, name, id)
              from services
              where services.shop_id = shops.id
              and active
              and exists (
                select
                from stylist_services
                join stylists
                  on stylists.shop_id = stylist_services.shop_id
                  and stylists.id = stylist_services.stylist_id
                where stylist_services.shop_id = services.shop_id
                and stylist_services.service_id = services.id
                and stylists.active)), '[]') services,
            coalesce((
              select json_agg(json_build_object('id', id, 'name', name, 'accent', accent, 'picture', (
                  select json_build_object('id', pictures.id, 'description', pictures.description,
                    'width', pictures.width, 'height', pictures.height)
                  from pictures
                  where pictures.shop_id = stylists.shop_id
                  and pictures.stylist_id = stylists.id))
                order by position, name, id)
              from stylists
              where stylists.shop_id = shops.id
              and active), '[]') team,
            coalesce((
              select json_agg(distinct jsonb_build_object('weekday', weekday, 'start', start_minute, 'end', end_minute))
              from working_hours
              join stylists
                on stylists.shop_id = working_hours.shop_id
                and stylists.id = working_hours.stylist_id
              where working_hours.shop_id = shops.id
              and active), '[]') hours,
            coalesce((
              select json_agg(json_build_object('id', pictures.id, 'description', pictures.description,
                'width', pictures.width, 'height', pictures.height))
              from pictures
              where pictures.shop_id = shops.id
              and stylist_id is null), '[]') logo
          from shops
          where slug = :slug
          """;

  private final FrontDoor door;

  public FrontQueries(FrontDoor door) {
    this.door = door;
  }

  /** The face of the shop whose address holds this word. */
  public Optional<Front> find(String slug) {
    return door.read(
        slug, handle -> handle.createQuery(FIND).bind("slug", slug).mapTo(Front.class).findOne());
  }
}
