package convo.feeds;

import convo.access.Token;
import convo.access.Visitor;
import convo.database.PlatformDoor;
import convo.shops.ShopRow;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The links by which calendars fetch visits: one of a person, and one of a stylist at each shop,
 * which stands with the membership and ends with it.
 */
public final class FeedLinkQueries {
  private static final String SUBSCRIBER =
      """
      select accounts.language, accounts.customer_id customer, memberships.role, memberships.stylist_id stylist,
      """
          + ShopRow.COLUMNS
          + """
          from (
            select id account_id, cast(null as bigint) shop_id
            from accounts
            where calendar_hash = :hash
            union all
            select account_id, shop_id
            from memberships
            where calendar_hash = :hash
            and stylist_id is not null) link
          join accounts on accounts.id = link.account_id
          left join memberships
            on memberships.shop_id = link.shop_id
            and memberships.account_id = link.account_id
          left join shops on shops.id = link.shop_id
          where accounts.disabled_at is null
          """;
  private static final String OF_PERSON =
      """
      where id = :account
      and cast(:shop as bigint) is null
      """;
  private static final String OF_MEMBER =
      """
      where account_id = :account
      and shop_id = :shop
      """;
  private static final String SET =
      """
      set calendar_key = cast(:key as uuid), calendar_hash = cast(:hash as bytea)
      """;
  private static final String SET_OF_PERSON = "update accounts\n" + SET + OF_PERSON;
  private static final String SET_OF_MEMBER = "update memberships\n" + SET + OF_MEMBER;
  private static final String KEY =
      "select calendar_key from accounts\n"
          + OF_PERSON
          + "union all\nselect calendar_key from memberships\n"
          + OF_MEMBER;

  private final PlatformDoor platform;
  private final PlatformDoor guests;
  private final FeedLinks links;

  /**
   * @param guests by which a link is looked up that anybody may have made up
   */
  public FeedLinkQueries(PlatformDoor platform, PlatformDoor guests, FeedLinks links) {
    this.platform = platform;
    this.guests = guests;
    this.links = links;
  }

  /** Whose link this is, unless it is nobody's or nobody's any more. */
  Optional<Subscriber> subscriber(Token token) {
    return guests.read(handle ->
        handle
            .createQuery(SUBSCRIBER)
            .bind("hash", token.hash())
            .mapTo(Subscriber.class)
            .findOne());
  }

  /** The visitor's link where there is one: that of the shop of the address, else their own. */
  Optional<URI> find(Visitor visitor) {
    return platform
        .read(handle ->
            handle
                .createQuery(KEY)
                .bind("account", visitor.person().id())
                .bind("shop", visitor.shopAccess().map(in -> in.shop().id()))
                .mapTo(UUID.class)
                .findOne())
        .map(links::url);
  }

  /** Makes a link; one that was there before opens nothing any more. */
  void make(Visitor visitor) {
    var key = UUID.randomUUID();
    set(visitor, Optional.of(key), Optional.of(links.token(key).hash()));
  }

  void end(Visitor visitor) {
    set(visitor, Optional.empty(), Optional.empty());
  }

  private void set(Visitor visitor, Optional<UUID> key, Optional<byte[]> hash) {
    platform.useWrite(handle ->
        update(handle, visitor)
            .bind("account", visitor.person().id())
            .bind("shop", visitor.shopAccess().map(in -> in.shop().id()))
            .bind("key", key)
            .bind("hash", hash)
            .execute());
  }

  private static Update update(Handle handle, Visitor visitor) {
    return handle.createUpdate(visitor.shopAccess().isPresent() ? SET_OF_MEMBER : SET_OF_PERSON);
  }
}
