package convo.members;

import convo.access.Access;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may sign in to the shop.
 *
 * @param role OWNER, MANAGER or STYLIST
 * @param stylist the stylist of the team who is the same person
 * @param since when she joined
 */
public record Member(
    UUID account,
    String name,
    String email,
    Access role,
    Optional<UUID> stylist,
    Optional<String> stylistName,
    Instant since) {}
