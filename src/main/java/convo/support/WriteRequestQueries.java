package convo.support;

import convo.access.Account;
import convo.access.SupportVisit;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import java.net.URI;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Asks to change things in the shop that support so far only looks into. */
public final class WriteRequestQueries {
  private final PlatformDoor platform;
  private final OwnerMail mail;
  private final InstantSource clock;

  public WriteRequestQueries(PlatformDoor platform, URI baseUrl, InstantSource clock) {
    this.platform = platform;
    this.mail = new OwnerMail(baseUrl);
    this.clock = clock;
  }

  /**
   * Write is granted at once where the shop lets support in by notice, asked of the owners where it
   * wants to be asked.
   *
   * @return whether support may write now
   */
  boolean ask(Account agent, SupportVisit visit, String reason) {
    return platform.write(handle -> {
      var session = SupportSessionQueries.find(handle, agent, visit.id()).orElseThrow();
      var isGranted = session.wayIn() != WayIn.APPROVAL;
      write(handle, session, reason, isGranted);
      if (!isGranted) {
        var actor = Actor.support(agent.id(), agent.name(), session.id());
        mail.asksToWrite(handle, session, reason, actor, clock.instant());
      }
      return isGranted;
    });
  }

  private void write(Handle handle, SupportSession session, String reason, boolean isGranted) {
    handle
        .createUpdate(
            """
            update support_sessions
            set write_reason = :reason,
              write_requested_at = :now,
              write_refused_at = null,
              write_granted_at = case when :granted then cast(:now as timestamptz) end,
              mode = case when :granted then 'write' else 'read' end
            where id = :session
            and ended_at is null
            and write_granted_at is null
            """)
        .bind("reason", reason)
        .bind("now", clock.instant())
        .bind("granted", isGranted)
        .bind("session", session.id())
        .execute();
  }
}
