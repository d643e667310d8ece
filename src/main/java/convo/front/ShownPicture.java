package convo.front;

import java.util.UUID;

/**
 * A picture on the page of a shop.
 *
 * @param description what it shows, for whoever does not see it; nothing where its name stands
 *     beside
 */
public record ShownPicture(UUID id, String description, int width, int height) {}
