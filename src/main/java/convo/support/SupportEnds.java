package convo.support;

import convo.access.SupportVisitQueries;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells the owners when support has left, whatever ended it. Any node may do it at any time: a
 * session is told of once.
 */
public final class SupportEnds {
  private static final SupportSessionRow ROW = new SupportSessionRow();
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
    platform.useWrite(handle -> SupportVisitQueries.endOverdue(handle, Optional.empty(), now));
    platform.useWrite(handle -> {
      var over =
          handle
              .createQuery(
                  SupportSessionRow.SELECT
                      + """
                      where support_sessions.ended_at is not null
                      and support_sessions.told_end_at is null
                      and support_sessions.started_at is not null
                      for update of support_sessions skip locked
                      """)
              .map(ROW)
              .list();
      over.forEach(session -> tell(handle, session, now));
    });
  }

  private void tell(Handle handle, SupportSession session, Instant now) {
    mail.over(handle, session, trace(handle, session), Actor.system("support"), now);
    handle
        .createUpdate(
            """
            update support_sessions
            set told_end_at = :now
            where id = :session
            """)
        .bind("now", now)
        .bind("session", session.id())
        .execute();
  }

  private static Trace trace(Handle handle, SupportSession session) {
    PlatformDoor.enter(handle, session.shop().id());
    return new Trace(
        count(handle, "support_page_views", session.id()),
        count(handle, "support_reveals", session.id()),
        count(handle, "audit_entries", session.id()));
  }

  private static int count(Handle handle, String table, UUID session) {
    return handle
        .createQuery(
            """
            select count(*)
            from <table>
            where support_session_id = :session
            """)
        .define("table", table)
        .bind("session", session)
        .mapTo(Integer.class)
        .one();
  }
}
