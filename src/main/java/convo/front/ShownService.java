package convo.front;

import convo.shops.Minutes;
import java.util.UUID;

/**
 * A service as customers see it.
 *
 * @param category under which it is shown, or nothing
 * @param description what it is, or nothing
 * @param priceCents minor units of the shop's currency
 * @param durationMinutes from the customer's start to her end
 */
public record ShownService(
    UUID id,
    String name,
    String category,
    String description,
    long priceCents,
    int durationMinutes) {

  /** "1 h 30 min". */
  public String duration() {
    return Minutes.text(durationMinutes);
  }
}
