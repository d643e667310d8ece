package convo.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * An account's second factor as it is kept.
 *
 * @param secret empty when it was encrypted under another secret of the portal
 * @param confirmed whether a code of the app was typed once; before that the factor does not count
 * @param lastStep no code of this step or of an earlier one is good any more
 * @param codesLeft how many recovery codes are unused
 */
record StoredFactor(
    Optional<AppSecret> secret,
    Instant createdAt,
    boolean confirmed,
    long lastStep,
    int codesLeft) {}
