package convo.feeds;

import convo.access.Visitor;
import java.net.URI;
import java.util.Optional;

/**
 * The link by which the visitor's calendar fetches visits.
 *
 * @param link the whole address, where there is one
 */
public record FeedLinkPage(Visitor visitor, Optional<URI> link) {

  static FeedLinkPage of(Visitor visitor, FeedLinkQueries links) {
    return new FeedLinkPage(visitor, links.find(visitor));
  }

  /** Whether it is about what a stylist does at a shop. */
  public boolean isWork() {
    return visitor.shopAccess().isPresent();
  }

  /** Whether there is something to fetch: who is no stylist does nothing at a shop. */
  public boolean isOpen() {
    return !isWork() || visitor.isStylist();
  }

  public String url() {
    return isWork() ? visitor.shop().url("/calendar-link") : "/me/calendar";
  }

  /** The link as programs take it that open calendars. */
  public Optional<String> subscription() {
    return link.map(address -> address.toString().replaceFirst("^https?:", "webcal:"));
  }
}
