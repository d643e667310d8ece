package convo;

import convo.database.Database;
import convo.profiles.ProfileQueries;
import convo.support.AgentSessionQueries;
import convo.support.RevealHandler;
import convo.support.SupportEnds;
import convo.support.SupportSessionHandler;
import convo.support.SupportVisitHandler;
import convo.supportsession.ActivityQueries;
import convo.web.Web;

/** How support steps into a shop, and what it has there, for {@link Routes} to put on the map. */
record VisitPages(SupportSessionHandler session, SupportVisitHandler visit, RevealHandler reveal) {

  static VisitPages of(
      Settings settings, Database database, Web web, Entrance entrance, SupportEnds ends) {
    var clock = settings.clock();
    var platform = database.platform();
    var templates = web.templates();
    var support = new AgentSessionQueries(platform, settings.baseUrl(), clock);
    return new VisitPages(
        new SupportSessionHandler(
            support,
            entrance.sessions(),
            entrance.secondFactor(),
            entrance.demoFactor(),
            ends,
            templates,
            clock),
        new SupportVisitHandler(support, entrance.sessions(), ends, templates),
        new RevealHandler(
            new ProfileQueries(database.shops()), new ActivityQueries(platform, clock), templates));
  }
}
