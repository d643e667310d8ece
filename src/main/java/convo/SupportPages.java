package convo;

import convo.database.PlatformDoor;
import convo.growth.GrowthHandler;
import convo.growth.GrowthQueries;
import convo.growth.WarningHandler;
import convo.growth.WarningQueries;
import convo.support.SupportActQueries;
import convo.support.SupportActsHandler;
import convo.support.SupportHandler;
import convo.web.Templates;
import java.time.InstantSource;

/** Support's own pages. */
record SupportPages(
    SupportHandler shop, GrowthHandler growth, WarningHandler warning, SupportActsHandler act) {

  static SupportPages of(
      PlatformDoor platform,
      GrowthQueries growth,
      WarningQueries warnings,
      Templates templates,
      InstantSource clock) {
    var acts = new SupportActQueries(platform);
    return new SupportPages(
        new SupportHandler(growth, warnings, acts, templates, clock),
        new GrowthHandler(growth, warnings, templates),
        new WarningHandler(warnings),
        new SupportActsHandler(acts, templates, clock));
  }
}
