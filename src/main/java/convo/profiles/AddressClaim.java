package convo.profiles;

import static convo.words.Words.profiles;

import convo.web.NormalText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody says to be the customer whose new address they hold. Whoever typed it is not believed
 * for that: an owner decides.
 *
 * @param name of the customer, as the shop has it
 * @param before the address that stood there before
 * @param typedBy who typed the new one
 */
public record AddressClaim(
    UUID id,
    UUID profile,
    String name,
    String address,
    Optional<String> before,
    String typedBy,
    Instant typedAt,
    Instant answeredAt) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return name.isEmpty() ? profiles().noName() : NormalText.isolated(name);
  }
}
