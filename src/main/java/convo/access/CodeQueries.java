package convo.access;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.outbox.Secret;
import convo.web.Seal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * One-time codes for signing in without a password. A code belongs to the request in one browser,
 * so that nobody uses up the tries of somebody else's. Known and unknown addresses are treated
 * alike: proving an unknown one makes its account.
 */
public final class CodeQueries {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int CODES = 1_000_000;
  private static final int TRIES = 5;
  private final PlatformDoor platform;
  private final Seal seal;
  private final InstantSource clock;

  public CodeQueries(PlatformDoor platform, String secret, InstantSource clock) {
    this.platform = platform;
    this.seal = Seal.of(secret, "sign-in code");
    this.clock = clock;
  }

  /** Mails a code to the address; answers with the id of the request that it belongs to. */
  UUID send(String email) {
    var request = UUID.randomUUID();
    var code = "%06d".formatted(RANDOM.nextInt(CODES));
    platform.useWrite(handle -> {
      insert(handle, request, email, code);
      OutboxQueries.add(
          handle,
          Optional.empty(),
          Actor.system("sign-in"),
          clock.instant(),
          mail(email, code).with(new Secret(request, code, end())));
    });
    return request;
  }

  /**
   * Uses the code up: the account of its address, made if missing; empty when the code is wrong,
   * old, used or tried too often, or the account is disabled.
   */
  Optional<UUID> prove(UUID request, String email, String code) {
    return platform.write(handle -> {
      if (!use(handle, request, email, code)) {
        return Optional.empty();
      }
      OutboxQueries.blank(handle, request);
      return account(handle, email);
    });
  }

  private void insert(Handle handle, UUID request, String email, String code) {
    handle
        .createUpdate(
            """
            insert into sign_in_codes (id, email, code_hash, created_at, expires_at)
            values (:request, :email, :hash, :now, :end)
            """)
        .bind("request", request)
        .bind("email", email)
        .bind("hash", seal.mark(request + code))
        .bind("now", clock.instant())
        .bind("end", end())
        .execute();
  }

  private Instant end() {
    return clock.instant().plus(LIFE);
  }

  /** One statement counts the try and decides: of many at once with the right code, one wins. */
  private boolean use(Handle handle, UUID request, String email, String code) {
    return handle
        .createQuery(
            """
            update sign_in_codes
            set attempts = attempts + 1,
              used_at = case when code_hash = :hash then cast(:now as timestamptz) end
            where id = :request
            and email = :email
            and used_at is null
            and expires_at > :now
            and attempts < :tries
            returning used_at is not null
            """)
        .bind("request", request)
        .bind("email", email)
        .bind("hash", seal.mark(request + code))
        .bind("now", clock.instant())
        .bind("tries", TRIES)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private Optional<UUID> account(Handle handle, String email) {
    var account = AccountQueries.proved(handle, email, firstName(email), clock.instant());
    return Optional.of(account).filter(made -> AccountQueries.isOpen(handle, made));
  }

  /** What to call somebody of whom only the address is known, until she says it. */
  private static String firstName(String email) {
    return email.substring(0, email.indexOf('@'));
  }

  private static Mail mail(String email, String code) {
    return new Mail(
        "sign-in code",
        email,
        code + " is your code for Convo",
        """
        Your code is %s.

        It works once, for %d minutes, in the window in which you asked for it.
        If that was not you, somebody may have mistyped an address: nothing has happened, and you can \
        forget this mail. Never tell the code to anybody.
        """
            .formatted(code, LIFE.toMinutes()));
  }
}
