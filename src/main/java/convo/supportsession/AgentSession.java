package convo.supportsession;

import convo.audit.Actor;
import convo.shops.Shop;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A support session with its shop and its agent, as only the platform sees both.
 *
 * @param agent the name of the one who asks
 */
public record AgentSession(
    @Nested("support") SupportSession session, @Nested Shop shop, String agent) {

  /** The agent in this session, as history and mail name them. */
  public Actor actor() {
    return Actor.support(session.account(), agent, session.id());
  }
}
