package convo.me;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** All that a customer may take away, as it was at one moment, through her own door. */
public final class MyDataQueries {
  private static final String PEOPLE =
      """
      select customers.id = :customer is_me, customers.first_name, customers.last_name,
        coalesce(customers.email, '') email,
        coalesce(case when answered.yes then customers.phone end, '') phone,
        coalesce(customers.preferred_contact_method, '') preferred_contact,
        coalesce(customers.dietary_restrictions, '') dietary_restrictions, customers.marketing_consent,
        customers.customer_metadata more, customers.created_at, customers.updated_at
      from core.customers
      cross join lateral (
        select coalesce(bool_or(profile.claimed_at is not null), true) yes
        from customer_shop_profiles profile
        where profile.customer_id = customers.id) answered
      where customers.id =
      """
          + MyColumns.PEOPLE
          + """
          order by is_me desc, customers.created_at, customers.id
          """;

  private final CustomerDoor door;

  public MyDataQueries(CustomerDoor door) {
    this.door = door;
  }

  /** Of all shops. */
  public MyData everything(CustomerId me, Instant now) {
    var asked = new MyColumns.Asked(me, "");
    return door.snapshot(me, handle -> read(handle, asked, people(handle, me), now));
  }

  /** Of the shop of this slug; nothing where it knows none of us. */
  public MyData of(CustomerId me, String shop, Instant now) {
    return door.snapshot(me, handle -> read(handle, new MyColumns.Asked(me, shop), List.of(), now));
  }

  private static MyData read(
      Handle handle, MyColumns.Asked asked, List<KnownPerson> people, Instant now) {
    return new MyData(
        now,
        asked.shop(),
        people,
        KnowledgeQueries.read(handle, asked),
        MyVisitQueries.all(handle, asked.me(), asked.shop()));
  }

  private static List<KnownPerson> people(Handle handle, CustomerId me) {
    return handle.createQuery(PEOPLE).bind("customer", me).mapTo(KnownPerson.class).list();
  }
}
