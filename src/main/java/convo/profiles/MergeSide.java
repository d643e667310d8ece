package convo.profiles;

import convo.database.CustomerId;
import org.jdbi.v3.core.mapper.Nested;

/**
 * One of two profiles that may become one.
 *
 * @param person whom it leads to
 * @param hasAddress whether somebody could sign in and find it, or has
 * @param isStaff whether its person works in the shop
 * @param visits all bookings, whatever became of them
 * @param wishes what its person has asked to correct
 */
public record MergeSide(
    @Nested Profile profile,
    CustomerId person,
    boolean hasAddress,
    boolean isStaff,
    int visits,
    int wishes) {}
