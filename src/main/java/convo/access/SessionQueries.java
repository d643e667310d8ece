package convo.access;

import convo.database.PlatformDoor;
import convo.supportsession.EndRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Starts, rotates, lists and ends sessions. */
public final class SessionQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public SessionQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Starts a session.
   *
   * @param proved whether the second factor was proved; without it one that waits for it is short
   * @param mailboxProvedAt when a code from the mail was shown on the way in
   */
  void start(
      Token key,
      UUID account,
      boolean proved,
      Optional<Instant> mailboxProvedAt,
      String browser,
      String address) {
    var now = clock.instant();
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                insert into sessions (
                  id_hash, account_id, created_at, last_seen_at, ends_at, second_factor_at, mailbox_proved_at,
                  user_agent, address)
                values (:key, :account, :now, :now,
                  case
                    when :proved or not exists (
                      select 1
                      from account_second_factors
                      where account_id = :account
                      and confirmed_at is not null)
                    then cast(:end as timestamptz)
                    else cast(:soon as timestamptz)
                  end,
                  case when :proved then cast(:now as timestamptz) end, :mailboxProvedAt, :browser, :address)
                """)
            .bind("key", key.hash())
            .bind("account", account)
            .bind("now", now)
            .bind("end", now.plus(Session.LIFE))
            .bind("soon", now.plus(Session.HALFWAY))
            .bind("proved", proved)
            .bind("mailboxProvedAt", mailboxProvedAt)
            .bind("browser", browser)
            .bind("address", address)
            .execute());
  }

  /** In this session somebody got in by a code from the mail. */
  void provedMailbox(Token key) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update sessions
                set mailbox_proved_at = :now
                where id_hash = :key
                """)
            .bind("now", clock.instant())
            .bind("key", key.hash())
            .execute());
  }

  /** Puts a new key in the place of the old one; when the session ends stays as it was. */
  boolean rotate(Token old, Token fresh) {
    return platform.write(handle ->
        handle
                .createUpdate(
                    """
                    update sessions
                    set id_hash = :fresh, key_since = :now
                    where id_hash = :old
                    """)
                .bind("fresh", fresh.hash())
                .bind("now", clock.instant())
                .bind("old", old.hash())
                .execute()
            == 1);
  }

  /** The sessions that an account has open, the last used first. */
  public List<Session> open(UUID account) {
    var now = clock.instant();
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, created_at started_at, last_seen_at, ends_at, second_factor_at, mailbox_proved_at,
                  user_agent browser, address
                from sessions
                where account_id = :account
                and ends_at > :now
                and last_seen_at > :idle
                order by last_seen_at desc, id
                """)
            .bind("account", account)
            .bind("now", now)
            .bind("idle", now.minus(Session.IDLE))
            .mapTo(Session.class)
            .list());
  }

  public void end(Token key) {
    platform.useWrite(handle ->
        handle
            .createQuery(
                """
                delete from sessions
                where id_hash = :key
                returning account_id
                """)
            .bind("key", key.hash())
            .mapTo(UUID.class)
            .findOne()
            .ifPresent(account -> endSupport(handle, account, clock.instant())));
  }

  /** Ends one session of this account; another account's is not found. */
  public boolean end(UUID account, UUID session) {
    return platform.write(handle -> {
      var isEnded =
          handle
                  .createUpdate(
                      """
                      delete from sessions
                      where account_id = :account
                      and id = :session
                      """)
                  .bind("account", account)
                  .bind("session", session)
                  .execute()
              == 1;
      endSupport(handle, account, clock.instant());
      return isEnded;
    });
  }

  public void endOthers(UUID account, UUID kept) {
    platform.useWrite(handle -> endOthers(handle, account, kept, clock.instant()));
  }

  /** In this session the second factor was proved, in the transaction of the cause. */
  public static void proved(Handle handle, UUID session, Instant now) {
    handle
        .createUpdate(
            """
            update sessions
            set second_factor_at = :now
            where id = :session
            """)
        .bind("session", session)
        .bind("now", now)
        .execute();
  }

  /** Ends all sessions of an account but one, in the transaction of the cause. */
  public static void endOthers(Handle handle, UUID account, UUID kept, Instant now) {
    handle
        .createUpdate(
            """
            delete from sessions
            where account_id = :account
            and id <> :kept
            """)
        .bind("account", account)
        .bind("kept", kept)
        .execute();
    endSupport(handle, account, now);
  }

  /** Ends all sessions of an account, in the transaction of the cause. */
  public static void endAll(Handle handle, UUID account, Instant now) {
    handle
        .createUpdate(
            """
            delete from sessions
            where account_id = :account
            """)
        .bind("account", account)
        .execute();
    endSupport(handle, account, now);
  }

  /** A support session does not outlive the browser that was in it. */
  private static void endSupport(Handle handle, UUID account, Instant now) {
    EndRows.endOverdue(handle, Optional.of(account), now);
  }
}
