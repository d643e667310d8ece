package convo.access;

import convo.database.PlatformDoor;
import convo.supportsession.EndRows;
import convo.supportsession.EntryRows;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Lets a browser into a support session and out of it. */
public final class SupportEntryQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public SupportEntryQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Starts the support session of this account and puts the browser inside, under a new key.
   *
   * @param announcement what is to be said of it in the same transaction
   * @return false when there is none that may be entered now; then nothing has changed
   */
  boolean enter(Token old, Token fresh, UUID account, UUID support, Consumer<Handle> announcement) {
    return platform.write(handle -> {
      var isIn =
          EntryRows.start(handle, account, support, clock.instant())
              && goIn(handle, old, fresh, support);
      if (isIn) {
        announcement.accept(handle);
      } else {
        handle.rollback();
      }
      return isIn;
    });
  }

  private boolean goIn(Handle handle, Token old, Token fresh, UUID support) {
    return handle
            .createUpdate(
                """
                update sessions
                set id_hash = :fresh, key_since = :now,
                  support_shop_id = support_sessions.shop_id, support_session_id = support_sessions.id
                from support_sessions
                where sessions.id_hash = :old
                and sessions.support_session_id is null
                and support_sessions.id = :support
                and support_sessions.account_id = sessions.account_id
                """)
            .bind("fresh", fresh.hash())
            .bind("now", clock.instant())
            .bind("old", old.hash())
            .bind("support", support)
            .execute()
        == 1;
  }

  /** Takes the browser out, under a new key. What it was in ends with that, if it had not yet. */
  boolean leave(Token old, Token fresh) {
    return platform.write(handle -> {
      var account =
          handle
              .createQuery(
                  """
                  update sessions
                  set id_hash = :fresh, key_since = :now, support_shop_id = null, support_session_id = null
                  where id_hash = :old
                  returning account_id
                  """)
              .bind("fresh", fresh.hash())
              .bind("now", clock.instant())
              .bind("old", old.hash())
              .mapTo(UUID.class)
              .findOne();
      account.ifPresent(agent -> EndRows.endOverdue(handle, account, clock.instant()));
      return account.isPresent();
    });
  }
}
