package convo.support;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.supportsession.ActivityQueries;
import convo.supportsession.AgentSession;
import convo.supportsession.EndRows;
import convo.supportsession.SupportSession.End;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells the owners when support has left, whatever ended it. Any node may do it at any time: a
 * session is told of once.
 */
public final class SupportEnds {
  private final PlatformDoor platform;
  private final OwnerMail mail;
  private final InstantSource clock;

  public SupportEnds(PlatformDoor platform, URI baseUrl, InstantSource clock) {
    this.platform = platform;
    this.mail = new OwnerMail(baseUrl);
    this.clock = clock;
  }

  /** Ends what cannot go on, and mails the owners of all that is over and was not told yet. */
  public void tell() {
    var now = clock.instant();
    platform.useWrite(handle -> EndRows.endOverdue(handle, Optional.empty(), now));
    platform.useWrite(
        handle -> EndRows.holdUntold(handle).forEach(over -> tell(handle, over, now)));
  }

  private void tell(Handle handle, AgentSession over, Instant now) {
    PlatformDoor.enter(handle, over.shop().id());
    var activity = ActivityQueries.count(handle, over.session().id());
    var owner = over.session().end().flatMap(End::by).map(by -> AccountRows.name(handle, by));
    mail.over(handle, over, activity, owner, Actor.system("support"), now);
    EndRows.told(handle, over.session().id(), now);
  }
}
