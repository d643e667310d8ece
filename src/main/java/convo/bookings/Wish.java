package convo.bookings;

import java.util.Optional;
import java.util.UUID;

/**
 * One service of a visit that somebody wants.
 *
 * @param stylist who is to do it; empty for whoever can
 */
public record Wish(UUID service, Optional<UUID> stylist) {}
