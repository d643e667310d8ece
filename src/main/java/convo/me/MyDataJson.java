package convo.me;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.access.Account;
import convo.corrections.Correction;
import convo.profiles.Consent;
import convo.profiles.ProfileDetails.Favourite;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what a customer takes away for a machine to read; the names are ours to keep. */
final class MyDataJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private MyDataJson() {}

  static String write(Account account, MyData data) {
    var all = JSON.createObjectNode().put("madeAt", data.madeAt().toString());
    all.putObject("account").put("name", account.name()).put("email", account.email());
    if (!data.people().isEmpty()) {
      all.set("people", list(data.people(), MyDataJson::somebody));
    }
    all.set("shops", list(data.known(), known -> known(known, data.visits(known.profile()))));
    return text(all);
  }

  private static ObjectNode somebody(KnownPerson one) {
    return JSON.createObjectNode()
        .put("me", one.isMe())
        .put("firstName", one.firstName())
        .put("lastName", one.lastName())
        .put("email", one.email())
        .put("phone", one.phone())
        .put("preferredContact", one.preferredContact())
        .put("dietaryRestrictions", one.dietaryRestrictions())
        .put("marketingConsent", one.marketingConsent())
        .put("createdAt", one.createdAt().toString())
        .put("updatedAt", one.updatedAt().toString())
        .set("more", parsed(one.more()));
  }

  private static ObjectNode known(Knowledge known, List<MyVisit> visits) {
    var profile = known.profile();
    var node = JSON.createObjectNode();
    node.set("shop", shop(profile.shop()));
    node.put("about", Language.BRITISH.speak(() -> profile.whose().member().orElse("me")))
        .put("confirmedAt", moment(profile.whose().claimedAt()));
    node.set("fields", list(known.fields(), MyDataJson::field));
    if (profile.whose().isUnconfirmed()) {
      return node.set("bookings", list(visits, MyDataJson::outline));
    }
    node.put("knownSince", profile.since().toString())
        .put("updatedAt", known.updatedAt().toString());
    node.set("changes", list(known.changes(), MyDataJson::change));
    node.set("figures", figures(profile.figures()));
    node.set("stylists", list(known.stylists(), MyDataJson::favourite));
    node.set("services", list(known.services(), MyDataJson::favourite));
    node.set("consents", list(known.consents(), MyDataJson::consent));
    node.set("corrections", list(known.corrections(), MyDataJson::correction));
    node.putObject("lastOpened")
        .put("byTheShop", moment(known.views().staff()))
        .put("bySupport", moment(known.views().support()));
    node.set("bookings", list(visits, MyDataJson::visit));
    return node;
  }

  private static ObjectNode shop(MyShop shop) {
    return JSON.createObjectNode()
        .put("address", shop.slug())
        .put("name", shop.name())
        .put("timeZone", shop.zone().getId())
        .put("currency", shop.currency().getCurrencyCode())
        .put("country", shop.country());
  }

  private static ObjectNode field(KnownField field) {
    var node =
        JSON.createObjectNode().put("field", field.field().key()).put("value", field.value());
    return field.isKnown()
        ? node.put("source", field.source().key()).put("since", field.since().toString())
        : node;
  }

  private static ObjectNode change(KnownChange change) {
    return JSON.createObjectNode()
        .put("at", change.at().toString())
        .put("by", change.source().key())
        .set("fields", JSON.valueToTree(change.fields()));
  }

  private static ObjectNode figures(MyProfile.Figures figures) {
    return JSON.createObjectNode()
        .put("visits", figures.visits())
        .put("spendCents", figures.spendCents())
        .put("lastVisit", moment(figures.lastVisit()))
        .put("noShows", figures.noShows());
  }

  private static ObjectNode favourite(Favourite favourite) {
    return JSON.createObjectNode()
        .put("name", favourite.name())
        .put("bookings", favourite.bookings());
  }

  private static ObjectNode consent(Consent consent) {
    return JSON.createObjectNode()
        .put("purpose", consent.purpose().key())
        .put("granted", consent.granted())
        .put("source", consent.source().key())
        .put("since", consent.changedAt().toString());
  }

  private static ObjectNode correction(Correction correction) {
    return JSON.createObjectNode()
        .put("wish", correction.wish())
        .put("askedAt", correction.askedAt().toString())
        .put("outcome", correction.outcome().map(Correction.Outcome::key).orElse(""))
        .put("answer", correction.answer())
        .put("answeredAt", moment(correction.answeredAt()));
  }

  /** By which a person sees whether it was them. */
  private static ObjectNode outline(MyVisit visit) {
    return JSON.createObjectNode()
        .put("startsAt", visit.booking().startsAt().toString())
        .set("services", JSON.valueToTree(visit.booking().services()));
  }

  private static ObjectNode visit(MyVisit visit) {
    var booking = visit.booking();
    return JSON.createObjectNode()
        .put("status", booking.status().key())
        .put("startsAt", booking.startsAt().toString())
        .put("endsAt", visit.endsAt().toString())
        .put("priceCents", booking.priceCents())
        .put("paidCents", visit.paidCents().orElse(null))
        .put("name", visit.given().name())
        .put("email", visit.given().email())
        .put("phone", visit.given().phone())
        .put("note", visit.note())
        .put("cancelNoticeMinutes", visit.cancelNotice().toMinutes())
        .put("bookedAt", visit.bookedAt().toString())
        .put("cancelledAt", moment(visit.cancelledAt()))
        .set("services", list(visit.items(), MyDataJson::item));
  }

  private static ObjectNode item(MyVisit.Item item) {
    return JSON.createObjectNode()
        .put("service", item.service())
        .put("stylist", item.stylist())
        .put("startsAt", item.startsAt().toString())
        .put("endsAt", item.endsAt().toString())
        .put("priceCents", item.priceCents());
  }

  /** Empty where it has never been. */
  private static String moment(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse("");
  }

  private static <T> JsonNode list(List<T> things, Function<T, ObjectNode> writing) {
    var list = JSON.createArrayNode();
    things.forEach(thing -> list.add(writing.apply(thing)));
    return list;
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
