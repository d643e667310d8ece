package convo.team;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.InstantSource;

/** Reads a whole team at once, through the platform's door: a shop's own role sees no account. */
public final class TeamQueries {
  private static final String TEAM =
      """
      select
        (select coalesce(json_agg(json_build_object(
            'id', stylists.id,
            'name', stylists.name,
            'accent', stylists.accent,
            'active', stylists.active,
            'version', stylists.version,
            'services', (
              select coalesce(json_agg(json_build_object(
                  'id', services.id, 'name', services.name, 'active', services.active)
                order by services.active desc, services.position, services.name), '[]')
              from stylist_services
              join services
                on services.shop_id = stylist_services.shop_id
                and services.id = stylist_services.service_id
              where stylist_services.shop_id = stylists.shop_id
              and stylist_services.stylist_id = stylists.id))
          order by stylists.active desc, stylists.position, stylists.name, stylists.id), '[]')
        from stylists
        where stylists.shop_id = :shop) stylists,
        (select coalesce(json_object_agg(week.stylist_id, week.days), '{}')
        from (
          select stylist_id, json_agg(distinct weekday) days
          from working_hours
          where shop_id = :shop
          group by stylist_id) week) weekdays,
        (select coalesce(json_agg(json_build_object(
            'account', way.account,
            'invitation', way.invitation,
            'name', way.name,
            'email', way.email,
            'role', way.role,
            'stylist', way.stylist,
            'since', way.since,
            'until', way.until)
          order by way.place, way.name, way.email, way.account, way.invitation), '[]')
        from (
          select
            accounts.id account,
            cast(null as uuid) invitation,
            accounts.name,
            accounts.email,
            memberships.role,
            memberships.stylist_id stylist,
            memberships.created_at since,
            cast(null as timestamptz) until,
            case memberships.role when 'owner' then 1 when 'manager' then 2 else 3 end place
          from memberships
          join accounts on accounts.id = memberships.account_id
          where memberships.shop_id = :shop
          and :ways
          union all
          select null, id, name, email, role, stylist_id, created_at, expires_at, 4
          from invitations
          where shop_id = :shop
          and accepted_at is null
          and withdrawn_at is null
          and expires_at > :now
          and :ways) way) ways
      """;

  private final PlatformDoor door;
  private final InstantSource clock;

  public TeamQueries(PlatformDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * Everybody who works at a shop.
   *
   * @param ways whether it is asked who signs in, too, which the owners alone may know
   */
  public WholeTeam team(ShopId shop, boolean ways) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(TEAM)
                .bind("shop", shop)
                .bind("ways", ways)
                .bind("now", clock.instant())
                .mapTo(WholeTeam.class)
                .one());
  }
}
