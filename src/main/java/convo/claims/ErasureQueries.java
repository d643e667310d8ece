package convo.claims;

import static convo.words.Words.claims;

import convo.access.Account;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The wish of a person to be erased everywhere, and its withdrawal. */
public final class ErasureQueries {
  /** To change one's mind. */
  static final Duration TIME_TO_THINK = Duration.ofDays(7);

  private static final String KIND = "erasure";
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
        mail(handle, account, () -> asked(account, due));
      }
    });
  }

  /** Takes the wish back; whether there was still one. */
  boolean withdraw(Account account) {
    return platform.write(handle -> {
      var isWithdrawn = isWithdrawn(handle, account.id());
      if (isWithdrawn) {
        mail(handle, account, () -> stay(account));
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

  private Mail asked(Account account, Instant due) {
    var link = portal.resolve("/me/erasure").toString();
    return new Mail(
        KIND,
        account.email(),
        claims().askedMailSubject(),
        claims().askedMail(Language.spoken().universal(due), link));
  }

  private static Mail stay(Account account) {
    return new Mail(KIND, account.email(), claims().stayMailSubject(), claims().stayMail());
  }

  private void mail(Handle handle, Account account, Supplier<Mail> worded) {
    Mail mail = account.language().speak(worded::get);
    var sender = Actor.system("erasure");
    OutboxQueries.add(handle, Optional.empty(), sender, clock.instant(), mail);
  }
}
