package convo.supportaccess;

import convo.access.Token;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.shops.ShopRow;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the link in an owner's mail opens, and what its two buttons do. Nobody need have signed in,
 * so it goes through the platform's door.
 */
public final class ApprovalQueries {
  /** The link went to every owner: which of them followed it, nobody knows. */
  private static final Actor BY_MAIL =
      new Actor(Actor.Kind.STAFF, Optional.empty(), "An owner, by mail", Optional.empty());

  private static final ShopRow SHOP = new ShopRow();
  private static final SupportSessionRow SESSION = new SupportSessionRow();
  private static final String FIND =
      "select accounts.name agent,\n"
          + SupportSessionRow.COLUMNS
          + ","
          + ShopRow.COLUMNS
          + """
          from support_sessions session
          join shops on shops.id = session.shop_id
          join accounts on accounts.id = session.account_id
          where session.approval_token_hash = :token
          """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public ApprovalQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What is asked behind this link, answered or not. */
  Optional<Asked> find(Token token) {
    return platform.read(handle ->
        handle
            .createQuery(FIND)
            .bind("token", token.hash())
            .map((row, context) ->
                new Asked(
                    SHOP.map(row, context), SESSION.map(row, context), row.getString("agent")))
            .findOne());
  }

  /**
   * Answers once, and the link is worth nothing more; false when somebody was first, or nobody
   * waits any more.
   */
  boolean decide(Asked asked, Answer answer) {
    var shop = asked.shop().id();
    var session = asked.session().id();
    return platform.write(
        shop,
        handle -> {
          OutboxQueries.blank(handle, session);
          return DecisionQueries.decide(handle, shop, session, answer, BY_MAIL, clock.instant());
        });
  }
}
