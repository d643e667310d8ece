package convo.signin;

import convo.access.Account;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether what somebody typed proves the second factor of an account: the app's code of
 * this half minute, good once, or one of the recovery codes, good once. Tries count together with
 * those of passwords and mailed codes.
 */
public final class SecondFactor {
  private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private final SecondFactorQueries factors;
  private final RecoveryCodeQueries recoveryCodes;
  private final Throttle throttle;
  private final InstantSource clock;

  public SecondFactor(
      SecondFactorQueries factors,
      RecoveryCodeQueries recoveryCodes,
      Throttle throttle,
      InstantSource clock) {
    this.factors = factors;
    this.recoveryCodes = recoveryCodes;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * Uses up what was typed.
   *
   * @return whether it proves the factor; false for an account without one
   * @throws io.javalin.http.HttpResponseException 429 with Retry-After after too many wrong ones
   */
  public boolean prove(Context ctx, Account account, String typed) {
    var taken = throttle.trySignIn(ctx, account.email());
    var isRight = use(account, typed);
    if (isRight) {
      taken.giveBack();
    } else {
      LOG.info("second factor refused: account {} from {}", account.id(), ctx.ip());
    }
    return isRight;
  }

  boolean use(Account account, String typed) {
    var digits = TypedCode.letters(typed);
    return CODE.matcher(digits).matches()
        ? useStep(account.id(), digits)
        : recoveryCodes.use(account, RecoveryCode.typed(typed));
  }

  private boolean useStep(UUID account, String digits) {
    return factors
        .find(account)
        .flatMap(StoredFactor::secret)
        .flatMap(secret -> secret.step(digits, clock.instant()))
        .filter(step -> factors.useStep(account, step))
        .isPresent();
  }
}
