package convo.supportaccess;

import convo.audit.Actor;
import convo.supportsession.AgentSession;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What the link in an owner's mail asks.
 *
 * @param owner the account of the owner whom it was mailed to, who answers by it
 */
public record MailedQuestion(@Nested AgentSession asked, UUID owner, String ownerName) {

  /** The owner, as history names who has answered. */
  Actor actor() {
    return Actor.staff(owner, ownerName);
  }
}
