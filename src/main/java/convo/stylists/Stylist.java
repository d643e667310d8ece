package convo.stylists;

import convo.database.Json;
import convo.shops.Accent;
import convo.web.NormalText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who does services.
 *
 * @param accent the colour by which she is told from the others
 * @param active whether bookings are taken for her
 * @param services what she does, in the order of the shop's list
 */
public record Stylist(
    UUID id,
    String name,
    Accent accent,
    boolean active,
    int version,
    @Json List<Offered> services) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /** What she does. */
  public List<String> serviceNames() {
    return services.stream().map(Offered::name).toList();
  }

  /** The fields of her form as they are typed. */
  Map<String, String> values() {
    return Map.of("name", name, "accent", accent.key());
  }

  /** What history writes down of her: the fields of the form and what she does. */
  Map<String, String> facts() {
    var done = String.join(", ", serviceNames());
    return Map.of("name", name, "accent", accent.key(), "services", done);
  }
}
