package convo.profiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import convo.access.Visitor;
import convo.audit.Actor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down when the page of a profile was opened, so that its customer can see it. */
public final class ViewQueries {
  private static final Logger LOG = LoggerFactory.getLogger(ViewQueries.class);
  private static final String LOCKED = "55P03";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final ShopDoor door;
  private final InstantSource clock;
  private final Cache<Viewing, Instant> latest;

  private record Viewing(ShopId shop, UUID profile, Actor.Kind viewer) {}

  public ViewQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
    this.latest =
        Caffeine.newBuilder()
            .expireAfterWrite(MINUTE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .maximumSize(MOST)
            .build();
  }

  /** The visitor has the profile on the screen. */
  public void add(Visitor visitor, UUID profile) {
    add(visitor.shop().id(), profile, visitor.actor().kind());
  }

  /**
   * Nothing is asked of the database within a minute of the last view. While somebody else holds
   * the profile, the page is shown all the same and the next view is written.
   */
  void add(ShopId shop, UUID profile, Actor.Kind viewer) {
    var viewing = new Viewing(shop, profile, viewer);
    if (latest.getIfPresent(viewing) == null) {
      var now = clock.instant();
      try {
        door.useWrite(shop, handle -> write(handle, viewing, now));
        latest.put(viewing, now);
      } catch (UnableToExecuteStatementException refused) {
        if (!isHeld(refused)) {
          throw refused;
        }
        LOG.warn("view of profile {} is not written, somebody holds it", profile);
      }
    }
  }

  private static boolean isHeld(UnableToExecuteStatementException refused) {
    return refused.getCause() instanceof SQLException cause && LOCKED.equals(cause.getSQLState());
  }

  /** Of two nodes the second writes nothing within that minute either. */
  private static void write(Handle handle, Viewing viewing, Instant now) {
    handle.execute("set local lock_timeout = '100ms'");
    handle
        .createUpdate(
            """
            insert into profile_views (shop_id, profile_id, viewer, at)
            values (:shop, :profile, :viewer, :now)
            on conflict (shop_id, profile_id, viewer) do update
              set at = excluded.at
              where profile_views.at <= :minuteAgo
            """)
        .bind("shop", viewing.shop())
        .bind("profile", viewing.profile())
        .bind("viewer", viewing.viewer().key())
        .bind("now", now)
        .bind("minuteAgo", now.minus(MINUTE))
        .execute();
  }
}
