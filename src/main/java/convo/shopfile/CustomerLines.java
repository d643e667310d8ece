package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import convo.profiles.Consent;
import convo.profiles.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes what a shop knows of a person. */
final class CustomerLines {
  private CustomerLines() {}

  static JsonNode customer(FiledCustomer customer, ZoneId zone) {
    return new Line()
        .with("key", customer.key())
        .unless("", "firstName", customer.firstName())
        .unless("", "lastName", customer.lastName())
        .with("email", customer.email())
        .unless(false, "family", customer.family())
        .with("phone", customer.phone())
        .with("preferredContact", customer.preferredContact())
        .unless(Status.ACTIVE.key(), "status", customer.status().key())
        .list("tags", customer.tags(), Line::text)
        .unless("", "notes", customer.notes())
        .unless("", "allergyNote", customer.allergyNote())
        .unless("", "dietaryNote", customer.dietaryNote())
        .with("birthDate", customer.birthDate())
        .with("anniversaryDate", customer.anniversaryDate())
        .unless(0, "loyaltyPoints", customer.loyaltyPoints())
        .with("preferredStylist", customer.preferredStylist())
        .with("consents", consents(customer, zone))
        .with("since", customer.since().map(at -> moment(at, zone)))
        .with("detachedAt", customer.detachedAt().map(at -> moment(at, zone)))
        .with("erasedAt", customer.erasedAt().map(at -> moment(at, zone)))
        .get();
  }

  /** An instant with the offset that the shop's wall clock has then. */
  static String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  private static Optional<JsonNode> consents(FiledCustomer customer, ZoneId zone) {
    var consents = new Line();
    for (var purpose : Consent.Purpose.values()) {
      Optional.ofNullable(customer.consents().get(purpose))
          .ifPresent(
              agreement -> consents.with(CustomerReader.name(purpose), agreement(agreement, zone)));
    }
    return Optional.<JsonNode>of(consents.get()).filter(node -> !node.isEmpty());
  }

  private static JsonNode agreement(FiledCustomer.Agreement agreement, ZoneId zone) {
    var isPlain = agreement.changedAt().isEmpty() && agreement.source() == Consent.Source.IMPORT;
    return isPlain
        ? BooleanNode.valueOf(agreement.granted())
        : new Line()
            .with("granted", agreement.granted())
            .with("changedAt", agreement.changedAt().map(at -> moment(at, zone)))
            .with("source", agreement.source().key())
            .get();
  }
}
