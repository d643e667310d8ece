package convo.services;

import static java.util.stream.Collectors.joining;

import convo.database.Json;
import convo.web.NormalText;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Something the shop does.
 *
 * @param active whether it can be booked
 * @param isLacking whether the shop has nothing of the kind that it needs, so that nobody can book
 *     it
 * @param stylists who does it, in the order of the team
 */
public record Service(
    UUID id,
    @Nested Offer offer,
    boolean active,
    int version,
    boolean isLacking,
    @Json List<Doer> stylists) {

  /** Somebody who may do it. */
  public record Doer(UUID id, String name, boolean active) {}

  public String name() {
    return NormalText.isolated(offer.name());
  }

  /** Who does it now. */
  public List<String> doers() {
    return stylists.stream().filter(Doer::active).map(Doer::name).toList();
  }

  /** What history writes down of it: the fields of its form and who does it. */
  Map<String, String> facts(Currency currency) {
    var facts = new LinkedHashMap<>(offer.values(currency));
    facts.put("stylists", stylists.stream().map(Doer::name).collect(joining(", ")));
    return facts;
  }
}
