package convo.front;

import convo.shops.Accent;
import java.util.Optional;
import java.util.UUID;

/** Somebody of the team as customers see her. */
public record ShownStylist(UUID id, String name, Accent accent, Optional<ShownPicture> picture) {}
