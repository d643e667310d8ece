package convo.members;

import convo.access.Access;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an owner asks to join.
 *
 * @param name as the shop calls her; empty where it leaves that to her
 * @param stylist who of the team she is already
 * @param bookings whether she is to take bookings, as a new one of the team unless she is there
 */
record Asked(String email, Access role, String name, Optional<UUID> stylist, boolean bookings) {}
