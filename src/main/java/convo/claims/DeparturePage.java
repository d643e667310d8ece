package convo.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;
import java.util.List;

/**
 * Asks once more before a person leaves a shop.
 *
 * @param toCome when the bookings begin that would be cancelled, on the shop's clock
 */
public record DeparturePage(Visitor visitor, OwnProfile profile, List<String> toCome) {}
