package convo.check;

import convo.database.ShopId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Compares the address of each profile with the person it is linked to. A profile that its person
 * has claimed is hers whatever address the shop has typed since; one that was detached is nobody's
 * of the address that stands there; and one whose new address nobody has agreed to stays with the
 * person of the old one.
 */
final class LinkCheck {
  private LinkCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select 'profile' subject, id, what
            from (
              select profiles.id,
                case
                  when person.merged_into_id is not null
                    then 'is linked to a person who has been merged into another'
                  when profiles.erased_at is not null and (person.email is not null or contact.id is not null)
                    then 'is erased but still linked to an address'
                  when coalesce(profiles.claimed_at, profiles.detached_at) is not null
                    then null
                  when exists (
                      select
                      from proved_addresses
                      where email = linked.email
                      and customer_id in (person.id, contact.id))
                    then null
                  when linked.email is null and (person.email is not null or contact.id is not null)
                    then 'has no address but is linked to a person who has one'
                  when linked.email is not null and person.email is null and contact.email is null
                    then 'has an address but is linked to a person who has none'
                  when linked.email is not null and coalesce(person.email, contact.email) <> linked.email
                    then 'is linked to a person of another address'
                end what
              from customer_shop_profiles profiles
              join core.customers person on person.id = profiles.customer_id
              left join core.customers contact on contact.id = person.contact_customer_id
              left join address_changes change
                on change.shop_id = profiles.shop_id
                and change.profile_id = profiles.id
                and change.is_latest
                and change.decision is distinct from 'agreed'
              cross join lateral (
                select case when change.id is null then profiles.email else change.linked end email) linked
              where profiles.shop_id = :shop
            ) links
            where what is not null
            order by id
            """)
        .bind("shop", shop)
        .mapTo(Difference.class)
        .list();
  }
}
