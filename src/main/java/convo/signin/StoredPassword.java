package convo.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * The password of an account, as it is kept.
 *
 * @param passwordHash empty where the person signs in by code alone
 */
public record StoredPassword(UUID account, Optional<String> passwordHash, boolean disabled) {}
