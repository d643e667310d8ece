package convo.feeds;

import convo.access.Token;
import convo.web.Seal;
import java.net.URI;
import java.util.UUID;

/**
 * The secret links by which calendars fetch visits. Every node works the same link out of its key
 * and the portal's secret, so that it can be shown again; the database keeps key and hash, and
 * neither opens anything.
 *
 * @param portal the address of this portal
 */
public record FeedLinks(URI portal, Seal seal) {
  public static FeedLinks of(URI portal, String secret) {
    return new FeedLinks(portal, Seal.of(secret, "calendar link"));
  }

  Token token(UUID key) {
    return new Token(seal.mark(key.toString()));
  }

  /** The whole address, for calendars and people. */
  URI url(UUID key) {
    return portal.resolve("/me/calendar/" + token(key).value() + ".ics");
  }
}
