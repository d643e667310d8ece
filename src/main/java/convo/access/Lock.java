package convo.access;

import java.util.Optional;
import java.util.UUID;

/**
 * What keeps an account closed to others.
 *
 * @param passwordHash empty where the person signs in by code alone
 */
record Lock(UUID account, Optional<String> passwordHash, boolean disabled) {}
