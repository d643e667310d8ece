package convo.profiles;

import convo.database.ShopDoor;
import convo.shops.Shop;
import java.util.List;

/** Who of this shop has the name or the phone of somebody who is being added, by indexes alone. */
public final class NamesakeQueries {
  /** More would be no help. */
  private static final int MOST = 8;

  private final ShopDoor door;

  public NamesakeQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * Those of the same name, in either order, or of the same phone, unless another address or
   * another phone tells them apart.
   */
  List<Namesake> list(Shop shop, Profile.Contact contact) {
    return door.read(
        shop.id(),
        handle ->
            handle
                .createQuery(
                    """
                    with alike as (
                      select id
                      from customer_shop_profiles
                      where shop_id = :shop
                      and erased_at is null
                      and sort_name in (:name, :swapped)
                      and sort_name <> ''
                      union
                      select profile_id
                      from profile_search_tokens
                      where shop_id = :shop
                      and token = :digits
                      and contact
                    )
                    select profile.id, profile.first_name, profile.last_name, profile.email, profile.phone,
                      profile.sort_name in (:name, :swapped) same_name, profile.phone is not distinct from :phone same_phone
                    from alike
                    join customer_shop_profiles profile on profile.shop_id = :shop and profile.id = alike.id
                    where profile.erased_at is null
                    and (profile.email is null or :email in ('', profile.email))
                    and (profile.phone is null or :phone in ('', profile.phone))
                    and (profile.sort_name in (:name, :swapped) or profile.phone = :phone)
                    order by same_phone desc, profile.recency desc, profile.id
                    limit :most
                    """)
                .bind("shop", shop.id())
                .bind("name", whole(contact.firstName(), contact.lastName()))
                .bind("swapped", whole(contact.lastName(), contact.firstName()))
                .bind("email", contact.email().orElse(""))
                .bind("phone", contact.phone().orElse(""))
                .bind("digits", contact.phone().orElse("").replaceAll("\\D", ""))
                .bind("most", MOST)
                .mapTo(Namesake.class)
                .filter(namesake -> namesake.isAlike(contact))
                .list());
  }

  /** A first name alone says nothing. */
  private static String whole(String first, String last) {
    return first.isEmpty() || last.isEmpty() ? "" : SortName.of(first, last);
  }
}
