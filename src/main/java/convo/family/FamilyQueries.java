package convo.family;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The persons who are reached through somebody, and what that somebody may do for them. */
public final class FamilyQueries {
  private static final String OF_ME =
      """
      select person.id, person.first_name, person.last_name,
        array(select shops.name from customer_shop_profiles profile
          join shops on shops.id = profile.shop_id
          where profile.customer_id = person.id
          order by shops.name) shops
      from core.customers person
      where person.contact_customer_id = :me
      and person.erased_at is null
      """;
  private static final String ALL =
      OF_ME
          + """
          order by person.first_name, person.last_name, person.id
          """;
  private static final String ONE =
      OF_ME
          + """
          and person.id = :person
          """;

  private final CustomerDoor customers;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public FamilyQueries(CustomerDoor customers, PlatformDoor platform, InstantSource clock) {
    this.customers = customers;
    this.platform = platform;
    this.clock = clock;
  }

  public List<FamilyMember> list(CustomerId me) {
    return customers.read(
        me,
        handle -> handle.createQuery(ALL).bind("me", me.value()).map(FamilyQueries::member).list());
  }

  Optional<FamilyMember> find(CustomerId me, UUID person) {
    return customers.read(
        me,
        handle ->
            handle
                .createQuery(ONE)
                .bind("me", me.value())
                .bind("person", person)
                .map(FamilyQueries::member)
                .findOne());
  }

  void add(CustomerId me, MemberForm form) {
    platform.useWrite(handle ->
        named(
                handle.createUpdate(
                    """
                    insert into core.customers (first_name, last_name, contact_customer_id, created_at, updated_at)
                    values (:first, :last, :me, :now, :now)
                    """),
                form)
            .bind("me", me.value())
            .execute());
  }

  /** Changes the person's own name; every shop keeps the name it was given. */
  void rename(CustomerId me, FamilyMember member, MemberForm form) {
    platform.useWrite(handle ->
        named(
                handle.createUpdate(
                    """
                    update core.customers
                    set first_name = :first, last_name = :last, updated_at = :now
                    where id = :person
                    and contact_customer_id = :me
                    """),
                form)
            .bind("person", member.id().value())
            .bind("me", me.value())
            .execute());
  }

  /** Makes somebody independent under an address that was proved; false when it is taken. */
  boolean giveAddress(CustomerId me, FamilyMember member, String email) {
    var shops = shops(member);
    return platform.write(handle -> {
      var isGiven =
          handle
                  .createUpdate(
                      """
                      update core.customers
                      set email = :email, contact_customer_id = null, updated_at = :now
                      where id = :person
                      and contact_customer_id = :me
                      and email is null
                      and not exists (select from core.customers where email = :email)
                      """)
                  .bind("person", member.id().value())
                  .bind("me", me.value())
                  .bind("email", email)
                  .bind("now", clock.instant())
                  .execute()
              == 1;
      if (isGiven) {
        shops.forEach(shop -> setDetached(handle, shop, member));
      }
      return isGiven;
    });
  }

  /** Lets somebody go: shops keep what they know of them, and nobody whom no shop knows is kept. */
  void remove(CustomerId me, FamilyMember member) {
    var shops = shops(member);
    platform.useWrite(handle -> {
      var isGone =
          handle
                  .createUpdate(
                      """
                      update core.customers
                      set contact_customer_id = null, updated_at = :now,
                        first_name = case when :known then first_name else '' end,
                        last_name = case when :known then last_name else '' end,
                        erased_at = case when :known then erased_at else :now end
                      where id = :person
                      and contact_customer_id = :me
                      """)
                  .bind("person", member.id().value())
                  .bind("me", me.value())
                  .bind("known", !member.shops().isEmpty())
                  .bind("now", clock.instant())
                  .execute()
              == 1;
      if (isGone) {
        shops.forEach(shop -> setDetached(handle, shop, member));
      }
    });
  }

  private List<Long> shops(FamilyMember member) {
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
                .bind("person", member.id().value())
                .mapTo(Long.class)
                .list());
  }

  /** The address under which a shop knows the person leads to somebody else from now on. */
  private void setDetached(Handle handle, long shop, FamilyMember member) {
    PlatformDoor.enter(handle, new ShopId(shop));
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set detached_at = :now
            where shop_id = :shop
            and customer_id = :person
            and claimed_at is null
            """)
        .bind("shop", shop)
        .bind("person", member.id().value())
        .bind("now", clock.instant())
        .execute();
  }

  private <T extends SqlStatement<T>> T named(T statement, MemberForm form) {
    return statement
        .bind("first", form.firstName())
        .bind("last", form.lastName())
        .bind("now", clock.instant());
  }

  private static FamilyMember member(ResultSet row, StatementContext context) throws SQLException {
    return new FamilyMember(
        new CustomerId(row.getObject("id", UUID.class)),
        row.getString("first_name"),
        row.getString("last_name"),
        List.of((String[]) row.getArray("shops").getArray()));
  }
}
