package convo.claims;

import convo.database.EnumKey;
import java.util.UUID;

/**
 * A shop has typed another address for a customer whom it knows. The holder of the new one learns
 * the shop's name and nothing else, until an owner of the shop, or the old address, agrees.
 *
 * @param address the new one
 * @param isOfOld whether the person holds the old address and is asked whether the new one is right
 * @param isAnswered whether the holder of the new one has said to be that customer
 */
public record AddressQuestion(
    UUID id, String shopName, String address, boolean isOfOld, boolean isAnswered) {

  /** What can be said: of the new address by its holder, of the change by that of the old one. */
  enum Answer implements EnumKey {
    ME,
    NOT_ME,
    RIGHT,
    WRONG
  }
}
