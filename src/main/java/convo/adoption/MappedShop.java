package convo.adoption;

import java.util.Optional;

/**
 * A shop into which something comes.
 *
 * @param id of the source; none where the source knows no shops
 * @param zone by which times are read that have lost theirs
 */
record MappedShop(
    String slug, Optional<String> id, String name, String zone, String currency, String country) {}
