package convo.stylists;

import java.util.UUID;

/** A service as one that a stylist may do. */
public record Offered(UUID id, String name, boolean active) {}
