package convo.supportaccess;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.outbox.SpentLinks;
import convo.supportsession.Answer;
import convo.supportsession.DecisionRows;
import java.time.InstantSource;
import java.util.UUID;

/** What an owner decides on the page of the shop; with it the link in the mail is spent. */
public final class DecisionQueries {
  private final ShopDoor door;
  private final SpentLinks links;
  private final InstantSource clock;

  public DecisionQueries(ShopDoor door, PlatformDoor platform, InstantSource clock) {
    this.door = door;
    this.links = new SpentLinks(platform);
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
    return door.write(
        shop,
        handle ->
            DecisionRows.decideWriting(handle, shop, session, answer, actor, clock.instant()));
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
