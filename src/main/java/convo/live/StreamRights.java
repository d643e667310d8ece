package convo.live;

import convo.access.Session;
import convo.database.PlatformDoor;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks for all open streams at once whether whoever looks may still look. */
public final class StreamRights {
  private static final String HELD =
      """
      select wanted.session, wanted.shop
      from unnest(cast(:sessions as uuid[]), cast(:shops as bigint[])) wanted (session, shop)
      join sessions on sessions.id = wanted.session
      join accounts on accounts.id = sessions.account_id
      join memberships on memberships.account_id = accounts.id and memberships.shop_id = wanted.shop
      where sessions.ends_at > :now
      and sessions.last_seen_at > :idle
      and sessions.support_session_id is null
      and accounts.disabled_at is null
      """;

  /** That of a session to look at a shop. */
  record Right(UUID session, long shop) {}

  private final PlatformDoor platform;
  private final InstantSource clock;

  public StreamRights(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Those that are as good as when the streams began. */
  Set<Right> held(List<LiveStream> streams) {
    var now = clock.instant();
    var wanted = streams.stream().map(LiveStream::right).toList();
    return platform.read(handle ->
        handle
            .createQuery(HELD)
            .bindArray("sessions", UUID.class, wanted.stream().map(Right::session).toList())
            .bindArray("shops", Long.class, wanted.stream().map(Right::shop).toList())
            .bind("now", now)
            .bind("idle", now.minus(Session.IDLE))
            .mapTo(Right.class)
            .set());
  }
}
