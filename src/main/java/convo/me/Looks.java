package convo.me;

import java.time.Instant;
import java.util.Optional;

/** When the shop's people and when support last opened the page about a person. */
public record Looks(Optional<Instant> staff, Optional<Instant> support) {
  static final Looks NONE = new Looks(Optional.empty(), Optional.empty());
}
