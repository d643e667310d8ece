package convo.signin;

import convo.access.Account;
import convo.access.AccountRows;
import convo.access.SessionQueries;
import convo.database.PlatformDoor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The second factors of accounts: what an app makes codes of, encrypted. */
public final class SecondFactorQueries {
  private final PlatformDoor platform;
  private final RecoveryCodeQueries codes;
  private final Encryption secrets;
  private final InstantSource clock;

  private record Row(
      byte[] secret, Instant createdAt, boolean confirmed, long lastStep, int codesLeft) {}

  public SecondFactorQueries(PlatformDoor platform, String secret, InstantSource clock) {
    this.platform = platform;
    this.codes = new RecoveryCodeQueries(platform, secret, clock);
    this.secrets = Encryption.of(secret, "second factor");
    this.clock = clock;
  }

  /** The codes for the day that the app is lost, which go with it. */
  public RecoveryCodeQueries recoveryCodes() {
    return codes;
  }

  Optional<StoredFactor> find(UUID account) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select
                  secret,
                  created_at,
                  confirmed_at is not null confirmed,
                  last_step,
                  (
                    select count(*)
                    from recovery_codes
                    where recovery_codes.account_id = account_second_factors.account_id
                    and used_at is null
                  ) codes_left
                from account_second_factors
                where account_id = :account
                """)
            .bind("account", account)
            .mapTo(Row.class)
            .map(row -> kept(account, row))
            .findOne());
  }

  private StoredFactor kept(UUID account, Row row) {
    return new StoredFactor(
        secrets.decrypt(account.toString(), row.secret).map(AppSecret::of),
        row.createdAt,
        row.confirmed,
        row.lastStep,
        row.codesLeft);
  }

  /** Of many at once with the code of one step, one wins; so does no earlier step after it. */
  boolean useStep(UUID account, long step) {
    return platform.write(handle ->
        handle
                .createUpdate(
                    """
                    update account_second_factors
                    set last_step = :step
                    where account_id = :account
                    and confirmed_at is not null
                    and last_step < :step
                    """)
                .bind("account", account)
                .bind("step", step)
                .execute()
            == 1);
  }

  /** Keeps a secret that counts for nothing until it is confirmed; one that counts stays. */
  void begin(UUID account, AppSecret secret) {
    platform.useWrite(handle -> insert(handle, account, secret));
  }

  private void insert(Handle handle, UUID account, AppSecret secret) {
    handle
        .createUpdate(
            """
            insert into account_second_factors (account_id, secret, created_at)
            values (:account, :secret, :now)
            on conflict (account_id) do update
              set secret = excluded.secret, created_at = excluded.created_at
              where account_second_factors.confirmed_at is null
            """)
        .bind("account", account)
        .bind("secret", secrets.encrypt(account.toString(), secret.secret()))
        .bind("now", clock.instant())
        .execute();
  }

  /** Gives an account without one a factor that counts at once. */
  void give(String email, AppSecret secret) {
    platform.useWrite(handle ->
        AccountRows.find(handle, email).ifPresent(account -> give(handle, account, secret)));
  }

  private void give(Handle handle, UUID account, AppSecret secret) {
    handle
        .createUpdate(
            """
            insert into account_second_factors (account_id, secret, created_at, confirmed_at)
            values (:account, :secret, :now, :now)
            on conflict (account_id) do nothing
            """)
        .bind("account", account)
        .bind("secret", secrets.encrypt(account.toString(), secret.secret()))
        .bind("now", clock.instant())
        .execute();
  }

  /** From now on the factor counts; every other session ends, and the person is told. */
  boolean confirm(
      Account account, StoredFactor begun, long step, List<RecoveryCode> fresh, UUID session) {
    return platform.write(handle -> {
      var isNew = confirm(handle, account.id(), begun, step);
      if (isNew) {
        codes.replace(handle, account.id(), fresh);
        SessionQueries.endOthers(handle, account.id(), session, clock.instant());
        SessionQueries.proved(handle, session, clock.instant());
        SecondFactorNotice.SET.tell(handle, account.email(), clock.instant());
      }
      return isNew;
    });
  }

  /** What was begun anew meanwhile is not what the code belongs to. */
  private boolean confirm(Handle handle, UUID account, StoredFactor begun, long step) {
    return handle
            .createUpdate(
                """
                update account_second_factors
                set confirmed_at = :now, last_step = :step
                where account_id = :account
                and confirmed_at is null
                and created_at = :begun
                """)
            .bind("account", account)
            .bind("begun", begun.createdAt())
            .bind("step", step)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** Takes the factor away; every other session ends, and the person is told. */
  void remove(Account account, UUID session) {
    platform.useWrite(handle -> {
      delete(handle, account.id());
      SessionQueries.endOthers(handle, account.id(), session, clock.instant());
      SecondFactorNotice.REMOVED.tell(handle, account.email(), clock.instant());
    });
  }

  /** Takes away the factor that somebody has lost, on an operator's word; all sessions end. */
  public boolean reset(String email) {
    return platform.write(handle -> {
      var account = AccountRows.find(handle, email).filter(found -> delete(handle, found));
      account.ifPresent(found -> {
        SessionQueries.endAll(handle, found, clock.instant());
        SecondFactorNotice.RESET.tell(handle, email, clock.instant());
      });
      return account.isPresent();
    });
  }

  private static boolean delete(Handle handle, UUID account) {
    return handle
            .createUpdate(
                """
                delete from account_second_factors
                where account_id = :account
                """)
            .bind("account", account)
            .execute()
        == 1;
  }
}
