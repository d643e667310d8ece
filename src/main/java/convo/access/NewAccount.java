package convo.access;

import java.util.Optional;

/**
 * An account that an operator makes; whose the address is shows when its person proves it.
 *
 * @param passwordHash empty where the person is to sign in by code
 * @param shop the slug of the shop to work in
 * @param role what the person is there; without a shop it says nothing
 */
public record NewAccount(
    String email,
    String name,
    Optional<String> passwordHash,
    boolean support,
    Optional<String> shop,
    Access role) {}
