package convo.signin;

import convo.access.Account;
import convo.database.PlatformDoor;
import convo.web.Seal;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The recovery codes of accounts, kept as marks that only this portal can make. */
public final class RecoveryCodeQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;
  private final Seal seal;

  public RecoveryCodeQueries(PlatformDoor platform, String secret, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
    this.seal = Seal.of(secret, "recovery code");
  }

  /** Uses a code up and says so by mail. Of many at once with the same one, one wins. */
  boolean use(Account account, RecoveryCode code) {
    return platform.write(handle -> {
      var isGood = use(handle, account.id(), code);
      if (isGood) {
        SecondFactorNotice.CODE_USED.tell(handle, account.email(), clock.instant());
      }
      return isGood;
    });
  }

  private boolean use(Handle handle, UUID account, RecoveryCode code) {
    return handle
            .createUpdate(
                """
                update recovery_codes
                set used_at = :now
                where account_id = :account
                and code_hash = :hash
                and used_at is null
                """)
            .bind("account", account)
            .bind("hash", hash(account, code))
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** The old codes open nothing any more, and the person is told. */
  void renew(Account account, List<RecoveryCode> fresh) {
    platform.useWrite(handle -> {
      replace(handle, account.id(), fresh);
      SecondFactorNotice.CODES_RENEWED.tell(handle, account.email(), clock.instant());
    });
  }

  /** Puts a new set in the place of the old one, in the transaction of the cause. */
  void replace(Handle handle, UUID account, List<RecoveryCode> fresh) {
    handle
        .createUpdate(
            """
            delete from recovery_codes
            where account_id = :account
            """)
        .bind("account", account)
        .execute();
    var batch =
        handle.prepareBatch(
            """
            insert into recovery_codes (account_id, code_hash)
            values (:account, :hash)
            """);
    fresh.forEach(code -> batch.bind("account", account).bind("hash", hash(account, code)).add());
    batch.execute();
  }

  private String hash(UUID account, RecoveryCode code) {
    return seal.mark(account + " " + code.letters());
  }
}
