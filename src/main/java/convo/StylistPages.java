package convo;

import convo.hours.ExceptionHandler;
import convo.hours.HoursHandler;
import convo.hours.TimeOffHandler;
import convo.stylists.StylistDeactivationHandler;
import convo.stylists.StylistHandler;
import convo.team.LinkHandler;
import convo.team.TeamHandler;
import convo.team.TeammateHandler;
import convo.web.Templates;
import java.time.InstantSource;

/** The pages of the team and its hours, which {@link Routes} puts on the map. */
record StylistPages(
    TeamHandler list,
    TeammateHandler teammate,
    LinkHandler link,
    StylistHandler stylist,
    StylistDeactivationHandler deactivation,
    HoursHandler hours,
    ExceptionHandler exception,
    TimeOffHandler timeOff) {

  static StylistPages of(Queries all, Templates templates, InstantSource clock) {
    var queries = all.shop();
    var team = all.platform().team();
    return new StylistPages(
        new TeamHandler(team, templates),
        new TeammateHandler(
            team,
            queries.hours(),
            queries.exceptions(),
            queries.timeOff(),
            queries.history(),
            templates,
            clock),
        new LinkHandler(team, all.platform().members(), templates),
        new StylistHandler(queries.stylists(), templates),
        new StylistDeactivationHandler(queries.stylists(), templates),
        new HoursHandler(
            queries.hours(), queries.exceptions(), queries.stylistParts(), templates, clock),
        new ExceptionHandler(
            queries.hours(), queries.exceptions(), queries.stylistParts(), templates, clock),
        new TimeOffHandler(
            queries.hours(), queries.timeOff(), queries.stylistParts(), templates, clock));
  }
}
