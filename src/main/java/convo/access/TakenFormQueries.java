package convo.access;

import convo.database.PlatformDoor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Which forms were taken, and what became of them; any node answers the second sending. */
public final class TakenFormQueries {
  /** After this time a sending without an end has died with its node. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration STAYS = Duration.ofDays(1);

  private final PlatformDoor platform;
  private final InstantSource clock;

  public TakenFormQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Whether this is the first sending of the form. */
  boolean take(UUID account, UUID key) {
    var now = clock.instant();
    return platform.write(handle ->
        handle
                .createUpdate(
                    """
                    insert into taken_forms (account_id, key, taken_at)
                    values (:account, :key, :now)
                    on conflict (account_id, key) do update set taken_at = excluded.taken_at
                      where taken_forms.answer is null
                      and taken_forms.taken_at < :longAgo
                    """)
                .bind("account", account)
                .bind("key", key)
                .bind("now", now)
                .bind("longAgo", now.minus(LONGEST))
                .execute()
            == 1);
  }

  /** What the first sending was answered, once it was. */
  Optional<String> answer(UUID account, UUID key) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select answer
                from taken_forms
                where account_id = :account
                and key = :key
                and answer is not null
                """)
            .bind("account", account)
            .bind("key", key)
            .mapTo(String.class)
            .findOne());
  }

  void keep(UUID account, UUID key, String answer) {
    platform.useWrite(handle ->
        bound(handle, "update taken_forms set answer = :answer", account, key)
            .bind("answer", answer)
            .execute());
  }

  /** Nothing was made: the form may be sent again. */
  void giveBack(UUID account, UUID key) {
    platform.useWrite(handle -> bound(handle, "delete from taken_forms", account, key).execute());
  }

  private static Update bound(Handle handle, String what, UUID account, UUID key) {
    return handle
        .createUpdate(what + "\nwhere account_id = :account\nand key = :key")
        .bind("account", account)
        .bind("key", key);
  }

  /** Forgets what nobody sends again. */
  public void sweep() {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                delete from taken_forms
                where taken_at < :longAgo
                """)
            .bind("longAgo", clock.instant().minus(STAYS))
            .execute());
  }
}
