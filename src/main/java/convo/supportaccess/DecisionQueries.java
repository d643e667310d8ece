package convo.supportaccess;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.SpentLinks;
import convo.support.OwnerMail;
import convo.supportsession.AgentSession;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.Answer;
import convo.supportsession.DecisionRows;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What an owner decides on the page of the shop; with it the links in the mails are spent. It goes
 * through the platform's door, for the other owners are told what support may do now.
 */
public final class DecisionQueries {
  private final PlatformDoor door;
  private final OwnerMail mail;
  private final SpentLinks links;
  private final InstantSource clock;

  /**
   * @param baseUrl where the links in mails lead, whatever host the request named
   */
  public DecisionQueries(PlatformDoor door, URI baseUrl, InstantSource clock) {
    this.door = door;
    this.mail = new OwnerMail(baseUrl);
    this.links = new SpentLinks(door);
    this.clock = clock;
  }

  /** Lets support in, or does not; false when nothing waits for an answer any more. */
  boolean decide(ShopId shop, UUID session, Answer answer, Actor actor) {
    return spent(
        session,
        door.write(
            shop,
            handle -> DecisionRows.decide(handle, shop, session, answer, actor, clock.instant())));
  }

  /** Allows support to change something, or does not; false when that is not asked any more. */
  boolean decideWriting(ShopId shop, UUID session, Answer answer, Actor actor) {
    var now = clock.instant();
    return door.write(
        shop,
        handle -> {
          var isDecided = DecisionRows.decideWriting(handle, shop, session, answer, actor, now);
          if (isDecided && answer == Answer.APPROVED) {
            tell(handle, session, actor, now);
          }
          return isDecided;
        });
  }

  private void tell(Handle handle, UUID session, Actor actor, Instant now) {
    var allowed =
        handle
            .createQuery(AgentSessionRow.SELECT + "where support_sessions.id = :session")
            .bind("session", session)
            .mapTo(AgentSession.class)
            .one();
    mail.mayWrite(handle, allowed, actor, allowed.session().wish().orElseThrow(), now);
  }

  /** Sends support away at once; false when it is gone already. */
  boolean end(ShopId shop, UUID session, Actor actor) {
    return spent(
        session,
        door.write(
            shop, handle -> DecisionRows.end(handle, shop, session, actor, clock.instant())));
  }

  private boolean spent(UUID session, boolean isSettled) {
    if (isSettled) {
      links.blank(session);
    }
    return isSettled;
  }
}
