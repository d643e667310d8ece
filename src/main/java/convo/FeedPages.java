package convo;

import convo.feeds.FeedHandler;
import convo.feeds.FeedLinkHandler;
import convo.signin.Throttle;
import convo.web.Templates;
import java.net.URI;
import java.time.InstantSource;

/** Visits in the calendars of people, which {@link Routes} puts on the map. */
record FeedPages(FeedHandler feed, FeedLinkHandler link) {

  static FeedPages of(
      Queries queries, Throttle throttle, URI portal, Templates templates, InstantSource clock) {
    var links = queries.customer().feedLinks();
    return new FeedPages(
        new FeedHandler(
            links,
            queries.customer().visitFeeds(),
            queries.shop().workFeeds(),
            throttle,
            portal,
            clock),
        new FeedLinkHandler(links, templates));
  }
}
