package convo.feeds;

import static convo.words.Words.feeds;

import convo.access.ShopAccess;
import convo.access.Token;
import convo.ical.CalendarFeed;
import convo.signin.Throttle;
import convo.web.EntityTag;
import convo.web.Refusal;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What calendars fetch, who bring nothing but a link: no cookie is asked for or set. It may be kept
 * but is asked for anew each time, so that a link that has ended opens nothing at once.
 */
public final class FeedHandler {
  private static final Duration PAST = Duration.ofDays(90);

  private final FeedLinkQueries links;
  private final VisitFeedQueries visits;
  private final WorkFeedQueries work;
  private final Throttle throttle;
  private final URI portal;
  private final InstantSource clock;

  public FeedHandler(
      FeedLinkQueries links,
      VisitFeedQueries visits,
      WorkFeedQueries work,
      Throttle throttle,
      URI portal,
      InstantSource clock) {
    this.links = links;
    this.visits = visits;
    this.work = work;
    this.throttle = throttle;
    this.portal = portal;
    this.clock = clock;
  }

  /**
   * The visits behind a link.
   *
   * @throws Refusal 404 for a link that is nobody's, be it made up or ended
   */
  public void show(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer");
    var subscriber =
        Token.of(ctx.pathParam("token")).flatMap(links::subscriber).orElseThrow(() -> missed(ctx));
    String text = subscriber.language().speak(() -> feed(subscriber).text());
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Content-Disposition", "inline; filename=\"convo.ics\"");
    EntityTag.answer(ctx, "text/calendar; charset=utf-8", text);
  }

  private Refusal missed(Context ctx) {
    throttle.tryLink(ctx);
    return new Refusal(404, feeds().gone());
  }

  private CalendarFeed feed(Subscriber subscriber) {
    return subscriber
        .access()
        .map(access -> ofStylist(access))
        .orElseGet(() -> ofPerson(subscriber));
  }

  private CalendarFeed ofPerson(Subscriber subscriber) {
    var since = clock.instant().minus(PAST);
    var found = subscriber.customer().map(me -> visits.list(me, since)).orElse(List.of());
    var events = found.stream().map(visit -> visit.event(portal)).toList();
    return new CalendarFeed(feeds().calendar(), events);
  }

  private CalendarFeed ofStylist(ShopAccess access) {
    var shop = access.shop();
    var since = clock.instant().minus(PAST);
    var found = work.list(shop.id(), access.stylist().orElseThrow(), since);
    var events = found.stream().map(visit -> visit.event(portal, access)).toList();
    return new CalendarFeed(feeds().workCalendar(shop.name()), events);
  }
}
