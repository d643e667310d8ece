package convo.signin;

import static convo.words.Words.signin;

import convo.access.Account;
import convo.access.AccountRows;
import convo.access.SessionQueries;
import convo.access.SignedIn;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The hashes of passwords, by account. */
public final class PasswordQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public PasswordQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** The password of the account that goes by this address; empty where there is none. */
  public Optional<StoredPassword> find(String email) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id account, password_hash, disabled_at is not null disabled
                from accounts
                where email = :email
                """)
            .bind("email", email)
            .mapTo(StoredPassword.class)
            .findOne());
  }

  /**
   * What this session has to show for a new password of its account. Whoever got in by a code from
   * the mail a moment ago may have forgotten the old one.
   */
  public RequiredProof requiredProof(SignedIn here) {
    if (here.session().hasProvedMailbox(clock.instant())) {
      return RequiredProof.NONE;
    }
    if (find(here.account().email()).flatMap(StoredPassword::passwordHash).isPresent()) {
      return RequiredProof.CURRENT_PASSWORD;
    }
    return here.session().isFresh(clock.instant()) ? RequiredProof.NONE : RequiredProof.FRESH_CODE;
  }

  /** The same password, hashed with today's parameters. */
  void renew(UUID account, String hash) {
    platform.useWrite(handle -> set(handle, account, hash, clock.instant()));
  }

  /** A new password: all sessions but the one it was set in end, and the person is told by mail. */
  public void change(Account account, String hash, UUID session) {
    platform.useWrite(handle -> {
      set(handle, account.id(), hash, clock.instant());
      SessionQueries.endOthers(handle, account.id(), session, clock.instant());
      tell(handle, account.email());
    });
  }

  /**
   * A new password on an operator's word: all sessions end, and the person is told by mail.
   *
   * @return whether there is an open account of that main address
   */
  public boolean reset(String email, String hash) {
    return platform.write(handle -> {
      var open =
          AccountRows.find(handle, email).filter(account -> AccountRows.isOpen(handle, account));
      open.ifPresent(account -> {
        set(handle, account, hash, clock.instant());
        SessionQueries.endAll(handle, account, clock.instant());
        tell(handle, email);
      });
      return open.isPresent();
    });
  }

  private void tell(Handle handle, String email) {
    OutboxQueries.add(
        handle,
        Optional.empty(),
        Actor.system("sign-in"),
        clock.instant(),
        AccountRows.readerOf(handle, email).speak(() -> notice(email)));
  }

  /** Sets the hash of an account's password, in the transaction of the cause. */
  public static void set(Handle handle, UUID account, String hash, Instant now) {
    handle
        .createUpdate(
            """
            update accounts
            set password_hash = :hash, updated_at = :now
            where id = :account
            """)
        .bind("account", account)
        .bind("hash", hash)
        .bind("now", now)
        .execute();
  }

  private static Mail notice(String email) {
    return new Mail(
        "password notice", email, signin().passwordMailSubject(), signin().passwordMail());
  }
}
