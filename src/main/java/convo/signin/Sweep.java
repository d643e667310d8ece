package convo.signin;

import convo.access.Session;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Clears away what sign-in no longer needs: ended sessions, codes that are used or too old, counts
 * of tries that have filled up again, secrets in mails that open nothing any more. Any number of
 * nodes may sweep at once.
 */
public final class Sweep {
  /** So few that one statement ends long before its time is up, however much there is. */
  private static final int AT_ONCE = 5_000;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public Sweep(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** One round. */
  public void run() {
    var now = clock.instant();
    all(handle -> sessions(handle, now));
    all(handle -> codes(handle, now));
    all(handle -> counts(handle, now));
    all(handle -> OutboxQueries.blankEnded(handle, now, AT_ONCE));
  }

  private void all(Function<Handle, Integer> portion) {
    int swept;
    do {
      swept = platform.write(portion);
    } while (swept == AT_ONCE);
  }

  private static int sessions(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            delete from sessions
            where id_hash in (
              select id_hash
              from sessions
              where ends_at <= :now
              or last_seen_at <= :idle
              limit :most
              for update skip locked)
            """)
        .bind("now", now)
        .bind("idle", now.minus(Session.IDLE))
        .bind("most", AT_ONCE)
        .execute();
  }

  private static int codes(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            delete from sign_in_codes
            where id in (
              select id
              from sign_in_codes
              where expires_at <= :now
              or used_at is not null
              limit :most
              for update skip locked)
            """)
        .bind("now", now)
        .bind("most", AT_ONCE)
        .execute();
  }

  private static int counts(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            delete from throttle_buckets
            where id in (
              select id
              from throttle_buckets
              where expires_at < :now
              limit :most
              for update skip locked)
            """)
        .bind("now", now.toEpochMilli())
        .bind("most", AT_ONCE)
        .execute();
  }
}
