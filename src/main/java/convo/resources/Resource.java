package convo.resources;

import convo.web.NormalText;
import java.util.Map;
import java.util.UUID;

/**
 * A room, a chair or a device.
 *
 * @param kind as it is kept: "room"; people read it as a {@link ResourceKind}
 */
public record Resource(UUID id, String kind, String name, int version) {

  /** The name as it stands in a sentence. */
  public String shown() {
    return NormalText.isolated(name);
  }

  /** What history writes down of it. */
  Map<String, String> facts() {
    return Map.of("name", name, "kind", kind);
  }
}
