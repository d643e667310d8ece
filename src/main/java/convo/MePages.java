package convo;

import convo.me.DownloadHandler;
import convo.me.ShopsHandler;
import convo.me.VisitHandlers;
import convo.web.Templates;
import java.time.InstantSource;

/** The pages of a customer over all shops, which {@link Routes} puts on the map. */
record MePages(VisitHandlers visits, ShopsHandler shops, DownloadHandler download) {

  static MePages of(CustomerQueries queries, Templates templates, InstantSource clock) {
    return new MePages(
        VisitHandlers.of(
            queries.bookings(), queries.visits(), queries.ownVisits(), templates, clock),
        new ShopsHandler(
            queries.profiles(),
            queries.data(),
            queries.ownProfiles(),
            queries.questions(),
            templates,
            clock),
        new DownloadHandler(queries.data(), templates, clock));
  }
}
