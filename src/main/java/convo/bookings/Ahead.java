package convo.stylists;

import java.time.Instant;
import java.util.Optional;

/**
 * The bookings a stylist still has before her.
 *
 * @param last the start of the last of them
 */
public record Ahead(int bookings, Optional<Instant> last) {}
