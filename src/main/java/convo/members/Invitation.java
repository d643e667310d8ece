package convo.members;

import convo.access.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address asked to join a shop.
 *
 * @param called whom the shop means; empty where it leaves that to her
 * @param role what the person is to be there
 * @param stylist the stylist whom the person is, if she is one
 */
public record Invitation(
    UUID id,
    String called,
    String email,
    Access role,
    Optional<UUID> stylist,
    Instant createdAt,
    Instant expiresAt) {
  static final Duration LIFE = Duration.ofDays(7);
}
