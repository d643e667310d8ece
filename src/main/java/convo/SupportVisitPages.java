package convo;

import convo.support.RevealHandler;
import convo.support.SupportEnds;
import convo.support.SupportSessionHandler;
import convo.support.SupportVisitHandler;
import convo.web.Templates;
import java.time.InstantSource;

/** How support steps into a shop, and what it has there, for {@link Routes} to put on the map. */
record SupportVisitPages(
    SupportSessionHandler session, SupportVisitHandler visit, RevealHandler reveal) {

  static SupportVisitPages of(
      Queries queries,
      Authentication authentication,
      SupportEnds ends,
      Templates templates,
      InstantSource clock) {
    var sessions = queries.platform().agentSessions();
    return new SupportVisitPages(
        new SupportSessionHandler(
            sessions,
            authentication.sessions(),
            authentication.secondFactor(),
            authentication.demoFactor(),
            ends,
            templates,
            clock),
        new SupportVisitHandler(sessions, authentication.sessions(), ends, templates),
        new RevealHandler(queries.shop().profiles(), queries.platform().activity(), templates));
  }
}
