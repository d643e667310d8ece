package convo.front;

import java.util.Optional;

/**
 * The word that a visit is booked.
 *
 * @param link the address of the visit, for whoever has given no address for mail
 */
public record BookedPage(DetailsPage visit, Optional<String> link) {}
