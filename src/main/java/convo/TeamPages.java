package convo;

import convo.audit.HistoryQueries;
import convo.database.Database;
import convo.hours.ExceptionHandler;
import convo.hours.ExceptionQueries;
import convo.hours.HoursHandler;
import convo.hours.HoursQueries;
import convo.hours.TimeOffHandler;
import convo.hours.TimeOffQueries;
import convo.stylists.StylistDeactivationHandler;
import convo.stylists.StylistHandler;
import convo.stylists.StylistQueries;
import convo.web.Web;

/** The pages of the team and its hours, which {@link Routes} puts on the map. */
record TeamPages(
    StylistHandler stylist,
    StylistDeactivationHandler deactivation,
    HoursHandler hours,
    ExceptionHandler exception,
    TimeOffHandler timeOff) {

  static TeamPages of(Settings settings, Database database, Web web) {
    var clock = settings.clock();
    var shops = database.shops();
    var templates = web.templates();
    var stylists = new StylistQueries(shops, clock);
    var hours = new HoursQueries(shops, clock);
    var exceptions = new ExceptionQueries(shops, clock);
    var absences = new TimeOffQueries(shops, clock);
    return new TeamPages(
        new StylistHandler(
            stylists, hours, exceptions, absences, new HistoryQueries(shops), templates, clock),
        new StylistDeactivationHandler(stylists, templates),
        new HoursHandler(hours, templates),
        new ExceptionHandler(hours, exceptions, templates, clock),
        new TimeOffHandler(hours, absences, templates, clock));
  }
}
