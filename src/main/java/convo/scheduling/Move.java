package convo.scheduling;

import convo.bookings.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking to be moved, or to have other services.
 *
 * @param version the one that somebody has before her; empty where only the time is known
 * @param wishes empty for the same services with the same stylists
 * @param byStaff whether the shop moves it, which its own rules warn and do not bind
 * @param insisted whether the shop has said yes to what it breaks
 * @param told whether whoever booked gets a mail about it
 */
public record Move(
    UUID booking,
    Optional<Integer> version,
    Optional<List<Wish>> wishes,
    Instant start,
    boolean byStaff,
    boolean insisted,
    boolean told) {}
