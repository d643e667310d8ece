package convo.shopfile;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer of a file with the profile that she has at the shop.
 *
 * @param firstSeen when she came first or, being new, came into the file
 */
record ImportedProfile(FiledCustomer customer, UUID id, Instant firstSeen) {

  /** When the shop first knew her, as far as the file tells. */
  Instant since() {
    return customer.since().orElse(firstSeen);
  }
}
