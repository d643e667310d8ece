package convo.access;

/**
 * Somewhere an account may go after sign-in and from the switcher: a shop, its own bookings, or
 * support.
 *
 * @param label what the person reads, the shop's name or "My bookings"
 * @param url a path of this portal, such as {@code /shops/bella}
 * @param kind what the person is there: {@code owner}, {@code manager}, {@code stylist}, {@code
 *     customer} or {@code support}
 */
public record Place(String label, String url, String kind) {}
