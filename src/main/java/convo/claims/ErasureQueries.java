package convo.claims;

import convo.access.Account;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The wish of a person to be erased everywhere, and its withdrawal. */
public final class ErasureQueries {
  /** To change one's mind. */
  static final Duration TIME_TO_THINK = Duration.ofDays(7);

  private final PlatformDoor platform;
  private final URI portal;
  private final InstantSource clock;

  /**
   * @param portal the address of this portal, for links
   */
  public ErasureQueries(PlatformDoor platform, URI portal, InstantSource clock) {
    this.platform = platform;
    this.portal = portal;
    this.clock = clock;
  }

  /** Asks for it, unless it is asked for already, and says so by mail. */
  void ask(Account account) {
    var due = clock.instant().plus(TIME_TO_THINK);
    platform.useWrite(handle -> {
      if (isFirst(handle, account.id(), due)) {
        mail(
            handle,
            account,
            "You asked to be erased",
            """
            On %s everything that Convo and its shops know of you is erased. Bookings to come are \
            cancelled then.

            If you change your mind, or if it was not you, withdraw it before:
            %s
            """
                .formatted(account.language().universal(due), portal.resolve("/me/erasure")));
      }
    });
  }

  /** Takes the wish back; whether there was still one. */
  boolean withdraw(Account account) {
    return platform.write(handle -> {
      var isWithdrawn = isWithdrawn(handle, account.id());
      if (isWithdrawn) {
        mail(
            handle,
            account,
            "You stay",
            "You have taken back your wish to be erased. Nothing was erased, and nothing will be.\n");
      }
      return isWithdrawn;
    });
  }

  private static boolean isFirst(Handle handle, UUID account, Instant due) {
    return handle
            .createUpdate(
                """
                update accounts
                set erasure_due_at = :due
                where id = :account
                and erasure_due_at is null
                """)
            .bind("account", account)
            .bind("due", due)
            .execute()
        == 1;
  }

  /** Once the time is up it is too late: some shops may be done already. */
  private boolean isWithdrawn(Handle handle, UUID account) {
    return handle
            .createUpdate(
                """
                update accounts
                set erasure_due_at = null
                where id = :account
                and erasure_due_at > :now
                """)
            .bind("account", account)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  private void mail(Handle handle, Account account, String subject, String body) {
    var mail = new Mail("erasure", account.email(), subject, body);
    var sender = Actor.system("erasure");
    OutboxQueries.add(handle, Optional.empty(), sender, clock.instant(), mail);
  }
}
