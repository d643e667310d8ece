package convo.settings;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.Collection;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The first steps in the shop's own row; whether one is done shows in the shop itself. */
public final class FirstStepQueries {
  /** The steps of {@code :shop} as {@link FirstSteps.Offered}, in their order. */
  public static final String ALL =
      """
      select steps.step, steps.step = any (shops.steps_put_away) put_away,
        case steps.step
          when 'customers' then exists (
            select from customer_shop_profiles
            where customer_shop_profiles.shop_id = shops.id)
          when 'invite' then exists (
            select from audit_entries
            where audit_entries.shop_id = shops.id
            and audit_entries.action = 'invited')
          else exists (
            select from audit_entries
            where audit_entries.shop_id = shops.id
            and audit_entries.actor_kind <> 'system'
            and audit_entries.action <> 'opened'
            and audit_entries.subject =
              case steps.step when 'services' then 'service' when 'team' then 'stylist' else 'shop' end)
        end done
      from shops
      cross join unnest(shops.first_steps) with ordinality steps (step, place)
      where shops.id = :shop
      order by steps.place
      """;

  private final ShopDoor door;

  public FirstStepQueries(ShopDoor door) {
    this.door = door;
  }

  /** Shows all of them to the owner of a shop that was just opened. */
  public static void offer(Handle handle, ShopId shop) {
    handle
        .createUpdate(
            """
            update shops
            set first_steps = :steps
            where id = :shop
            """)
        .bindArray("steps", String.class, keys(Stream.of(FirstStep.values())))
        .bind("shop", shop)
        .execute();
  }

  /** Does not show these any more. */
  void putAway(ShopId shop, Collection<FirstStep> steps) {
    door.useWrite(
        shop,
        handle ->
            handle
                .createUpdate(
                    """
                    update shops
                    set steps_put_away = array(
                      select step
                      from unnest(first_steps) step
                      where step = any (steps_put_away || :steps))
                    where id = :shop
                    """)
                .bindArray("steps", String.class, keys(steps.stream()))
                .bind("shop", shop)
                .execute());
  }

  /** Shows these again. */
  void show(ShopId shop, Collection<FirstStep> steps) {
    door.useWrite(
        shop,
        handle ->
            handle
                .createUpdate(
                    """
                    update shops
                    set steps_put_away = array(
                      select step
                      from unnest(steps_put_away) step
                      where step <> all (:steps))
                    where id = :shop
                    """)
                .bindArray("steps", String.class, keys(steps.stream()))
                .bind("shop", shop)
                .execute());
  }

  private static Object[] keys(Stream<FirstStep> steps) {
    return steps.map(FirstStep::key).toArray();
  }
}
