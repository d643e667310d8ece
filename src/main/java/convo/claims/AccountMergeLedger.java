package convo.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convo.database.CustomerId;
import convo.database.ShopId;
import convo.people.AccountMoves;
import convo.people.PersonMerge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What takes two accounts apart again.
 *
 * @param account what opened the other one
 * @param kept the person of the account that stays, as a list of one or none
 * @param gone the person of the other one, as a list of one or none
 * @param person what moved from the one to the other
 * @param moved profiles that shops had of the other one alone
 * @param merged shops that had a profile of both
 */
record AccountMergeLedger(
    AccountMoves.Moved account,
    List<UUID> kept,
    List<UUID> gone,
    PersonMerge.Moved person,
    List<Place> moved,
    List<Long> merged) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A profile of a shop. */
  record Place(long shop, UUID profile) {
    ShopId shopId() {
      return new ShopId(shop);
    }
  }

  Optional<CustomerId> keptPerson() {
    return kept.stream().findFirst().map(CustomerId::new);
  }

  Optional<CustomerId> gonePerson() {
    return gone.stream().findFirst().map(CustomerId::new);
  }

  List<ShopId> mergedShops() {
    return merged.stream().map(ShopId::new).toList();
  }

  /** As it stands in its row. */
  String json() {
    try {
      return JSON.writeValueAsString(
          Map.of(
              "account", account, "kept", kept, "gone", gone, "person", person, "moved", moved,
              "merged", merged));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a ledger is JSON", impossible);
    }
  }

  static AccountMergeLedger of(String json) {
    try {
      return JSON.readValue(json, AccountMergeLedger.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("not the JSON that was written", impossible);
    }
  }
}
