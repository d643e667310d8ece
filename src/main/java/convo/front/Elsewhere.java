package convo.front;

import java.time.Instant;

/**
 * Where a customer is already meanwhile.
 *
 * @param shop its name
 */
public record Elsewhere(String shop, Instant startsAt, Instant endsAt) {}
