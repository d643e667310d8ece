package convo;

import convo.hours.ExceptionHandler;
import convo.hours.HoursHandler;
import convo.hours.TimeOffHandler;
import convo.stylists.StylistDeactivationHandler;
import convo.stylists.StylistHandler;
import convo.web.Templates;
import java.time.InstantSource;

/** The pages of the team and its hours, which {@link Routes} puts on the map. */
record StylistPages(
    StylistHandler stylist,
    StylistDeactivationHandler deactivation,
    HoursHandler hours,
    ExceptionHandler exception,
    TimeOffHandler timeOff) {

  static StylistPages of(ShopQueries queries, Templates templates, InstantSource clock) {
    return new StylistPages(
        new StylistHandler(
            queries.stylists(),
            queries.hours(),
            queries.exceptions(),
            queries.timeOff(),
            queries.history(),
            templates,
            clock),
        new StylistDeactivationHandler(queries.stylists(), templates),
        new HoursHandler(queries.hours(), queries.exceptions(), templates, clock),
        new ExceptionHandler(queries.hours(), queries.exceptions(), templates, clock),
        new TimeOffHandler(queries.hours(), queries.timeOff(), templates, clock));
  }
}
