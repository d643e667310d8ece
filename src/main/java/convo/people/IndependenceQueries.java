package convo.people;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.profiles.ProfileOwnership;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Lets somebody of a family go. The address under which a shop knows the person leads to somebody
 * else from then on.
 */
public final class IndependenceQueries {
  private static final String OWN_ADDRESS =
      """
      update core.customers
      set email = :email, contact_customer_id = null, updated_at = :now
      where id = :person
      and contact_customer_id = :me
      and email is null
      and not exists (select from core.customers where email = :email)
      and not exists (select from proved_addresses where email = :email and is_current)
      """;
  private static final String REMOVED =
      """
      update core.customers
      set contact_customer_id = null, updated_at = :now,
        first_name = case when :known then first_name else '' end,
        last_name = case when :known then last_name else '' end,
        erased_at = case when :known then erased_at else :now end
      where id = :person
      and contact_customer_id = :me
      """;

  private final CustomerDoor customers;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public IndependenceQueries(CustomerDoor customers, PlatformDoor platform, InstantSource clock) {
    this.customers = customers;
    this.platform = platform;
    this.clock = clock;
  }

  /** Makes somebody independent under an address that was proved; false when it is taken. */
  boolean giveAddress(CustomerId me, FamilyMember member, String email) {
    return letGo(me, member, true, handle -> handle.createUpdate(OWN_ADDRESS).bind("email", email));
  }

  /**
   * Shops keep what they know of the person, and nobody whom no shop knows is kept. A yes that was
   * said for them is void: nobody could say so now, until a shop learns their own address.
   */
  void remove(CustomerId me, FamilyMember member) {
    var isKnown = !member.shops().isEmpty();
    letGo(me, member, false, handle -> handle.createUpdate(REMOVED).bind("known", isKnown));
  }

  private boolean letGo(
      CustomerId me, FamilyMember member, boolean signsIn, Function<Handle, Update> update) {
    var shops = shops(member);
    return platform.write(handle -> {
      var isGone =
          update
                  .apply(handle)
                  .bind("person", member.id())
                  .bind("me", me)
                  .bind("now", clock.instant())
                  .execute()
              == 1;
      if (isGone) {
        shops.forEach(shop -> setDetached(handle, shop, member, signsIn));
      }
      return isGone;
    });
  }

  private List<ShopId> shops(FamilyMember member) {
    return customers.read(
        member.id(),
        handle ->
            handle
                .createQuery(
                    """
                    select shop_id
                    from customer_shop_profiles
                    where customer_id = :person
                    order by shop_id
                    """)
                .bind("person", member.id())
                .mapTo(ShopId.class)
                .list());
  }

  private void setDetached(Handle handle, ShopId shop, FamilyMember member, boolean signsIn) {
    PlatformDoor.enter(handle, shop);
    ProfileOwnership.letGo(handle, shop, member.id(), signsIn, clock.instant());
  }
}
