package convo.signin;

import convo.access.AccountRows;
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
 * One-time codes that prove a mailbox, most of all for signing in without a password. A code
 * belongs to the request in one browser, so that nobody uses up the tries of somebody else's. Known
 * and unknown addresses are treated alike: proving an unknown one makes its account.
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
  UUID send(CodePurpose purpose, String email) {
    var request = UUID.randomUUID();
    var code = "%06d".formatted(RANDOM.nextInt(CODES));
    platform.useWrite(handle -> {
      insert(handle, request, email, mark(purpose, request, code));
      OutboxQueries.add(
          handle,
          Optional.empty(),
          Actor.system("sign-in"),
          clock.instant(),
          AccountRows.readerOf(handle, email)
              .speak(() -> mail(purpose, email, code))
              .with(new Secret(request, code, end())));
    });
    return request;
  }

  /**
   * Uses the code up: the account of its address, made if missing; empty when the code is wrong,
   * old, used or tried too often, or the account is disabled.
   */
  Optional<UUID> prove(UUID request, String email, String code) {
    return platform.write(handle ->
        isUsed(handle, CodePurpose.SIGN_IN, request, email, code)
            ? account(handle, email)
            : Optional.empty());
  }

  /** Uses a code up that was mailed for something else than signing in; whether it was right. */
  boolean use(CodePurpose purpose, UUID request, String email, String code) {
    return platform.write(handle -> isUsed(handle, purpose, request, email, code));
  }

  private boolean isUsed(
      Handle handle, CodePurpose purpose, UUID request, String email, String code) {
    var isRight = use(handle, request, email, mark(purpose, request, code));
    if (isRight) {
      OutboxQueries.blank(handle, request);
    }
    return isRight;
  }

  private String mark(CodePurpose purpose, UUID request, String code) {
    return seal.mark(purpose.name() + request + code);
  }

  private void insert(Handle handle, UUID request, String email, String mark) {
    handle
        .createUpdate(
            """
            insert into sign_in_codes (id, email, code_hash, created_at, expires_at)
            values (:request, :email, :hash, :now, :end)
            """)
        .bind("request", request)
        .bind("email", email)
        .bind("hash", mark)
        .bind("now", clock.instant())
        .bind("end", end())
        .execute();
  }

  private Instant end() {
    return clock.instant().plus(LIFE);
  }

  /** One statement counts the try and decides: of many at once with the right code, one wins. */
  private boolean use(Handle handle, UUID request, String email, String mark) {
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
        .bind("hash", mark)
        .bind("now", clock.instant())
        .bind("tries", TRIES)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private Optional<UUID> account(Handle handle, String email) {
    var account = AccountRows.proved(handle, email, firstName(email), clock.instant());
    return Optional.of(account).filter(made -> AccountRows.isOpen(handle, made));
  }

  /** What to call somebody of whom only the address is known, until she says it. */
  private static String firstName(String email) {
    return email.substring(0, email.indexOf('@'));
  }

  private static Mail mail(CodePurpose purpose, String email, String code) {
    return new Mail("sign-in code", email, purpose.subject(code), purpose.body(code, LIFE))
        .urgent();
  }
}
