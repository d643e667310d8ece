package convo.bookings;

import convo.web.NormalText;
import java.time.Instant;
import java.util.UUID;

/**
 * One piece of work of a stylist in a booking that still takes place: a service, or what lies
 * before or after its gap.
 *
 * @param customer the name as it was typed when the booking was made
 * @param isErased whether the customer was erased since
 */
public record StylistPart(
    UUID booking,
    String customer,
    boolean isErased,
    String service,
    Instant startsAt,
    Instant endsAt) {

  /** As it stands in a sentence. */
  @Override
  public String customer() {
    return NormalText.isolated(customer);
  }
}
