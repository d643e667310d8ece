package convo.profiles;

import convo.access.Account;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import java.util.List;
import java.util.Optional;

/**
 * Finds the profiles that somebody may decide about, through her own door: her own and those of the
 * family that is reached through her; and those under further addresses that were proved. Whatever
 * is written afterwards is written to what was found here.
 */
public final class OwnProfileQueries {
  private static final String OF_ME =
      """
      select shops.id shop, shops.slug, shops.name shop_name, shops.country, shops.time_zone as zone, profile.id,
        profile.customer_id person, case when profile.customer_id = :me then :own else 'family' end tie,
        profile.first_name, profile.last_name, profile.email, profile.phone,
        case when profile.merge_asked_at is null then profile.claimed_at end claimed_at,
        profile.merge_asked_at is not null is_merged
      from customer_shop_profiles profile
      join shops on shops.id = profile.shop_id
      where (profile.customer_id = :me
        or profile.customer_id in (select id from core.customers where contact_customer_id = :me))
      """;
  private static final String AT_ONE_SHOP =
      OF_ME
          + """
          and profile.customer_id = :person
          and shops.slug = :slug
          """;
  private static final String EVERYWHERE =
      OF_ME
          + """
          order by shops.name, shops.id, profile.customer_id <> :me, profile.first_name, profile.id
          """;

  private final CustomerDoor door;
  private final PlatformDoor platform;

  public OwnProfileQueries(CustomerDoor door, PlatformDoor platform) {
    this.door = door;
    this.platform = platform;
  }

  /** The profile that a shop has of me or of somebody of my family. */
  public Optional<OwnProfile> find(CustomerId me, String slug, CustomerId person) {
    return door.read(
        me,
        handle ->
            handle
                .createQuery(AT_ONE_SHOP)
                .bind("me", me)
                .bind("own", OwnProfile.Tie.ME)
                .bind("slug", slug)
                .bind("person", person)
                .mapTo(OwnProfile.class)
                .findOne());
  }

  /** What all shops have of me and of my family, by the names of the shops. */
  public List<OwnProfile> list(CustomerId me) {
    return list(me, OwnProfile.Tie.ME);
  }

  /** What shops wrote down under other addresses of an account, which nobody has claimed. */
  public List<OwnProfile> underAddresses(Account account) {
    return persons(account).stream()
        .flatMap(person -> list(person, OwnProfile.Tie.ADDRESS).stream())
        .filter(profile -> profile.tie() == OwnProfile.Tie.ADDRESS)
        .toList();
  }

  /** Who is known under other addresses of an account and has no account. */
  public List<CustomerId> persons(Account account) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select person.id
                from core.customers person
                join proved_addresses address on address.email = person.email
                where address.account_id = :account
                and address.is_current
                and person.erased_at is null
                and person.merged_into_id is null
                and not exists (select from accounts where customer_id = person.id)
                order by person.email
                """)
            .bind("account", account.id())
            .mapTo(CustomerId.class)
            .list());
  }

  /** Tells of one person and those reached through her; what the person herself is to us. */
  private List<OwnProfile> list(CustomerId me, OwnProfile.Tie own) {
    return door.read(
        me,
        handle ->
            handle
                .createQuery(EVERYWHERE)
                .bind("me", me)
                .bind("own", own)
                .mapTo(OwnProfile.class)
                .list());
  }
}
