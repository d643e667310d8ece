package convo.me;

import java.time.Instant;
import java.util.Optional;

/** When the shop's people and when support last opened the page about a person. */
public record LastViews(Optional<Instant> staff, Optional<Instant> support) {
  static final LastViews NONE = new LastViews(Optional.empty(), Optional.empty());
}
