package convo.bookings;

import java.time.Instant;
import java.util.Optional;

/**
 * The bookings that are still to come of a stylist or of a service.
 *
 * @param last the start of the last of them
 */
public record StillBooked(int bookings, Optional<Instant> last) {}
