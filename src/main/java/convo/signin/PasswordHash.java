package convo.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * What keeps an account closed to others.
 *
 * @param passwordHash empty where the person signs in by code alone
 */
public record PasswordHash(UUID account, Optional<String> passwordHash, boolean disabled) {}
