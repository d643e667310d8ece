package convo.front;

import convo.shops.Minutes;
import java.util.List;
import java.util.UUID;

/**
 * A service as customers see it.
 *
 * @param category under which it is shown, or nothing
 * @param description what it is, or nothing
 * @param priceCents minor units of the shop's currency
 * @param durationMinutes from the customer's start to her end
 * @param stylists who does it, as far as they take bookings
 */
public record ShownService(
    UUID id,
    String name,
    String category,
    String description,
    long priceCents,
    int durationMinutes,
    List<UUID> stylists) {

  /** "1 h 30 min". */
  public String duration() {
    return Minutes.text(durationMinutes);
  }
}
