package convo;

import convo.duplicates.PersonDuplicateHandler;
import convo.growth.GrowthHandler;
import convo.growth.WarningHandler;
import convo.mail.SupportMailHandler;
import convo.support.SupportActsHandler;
import convo.support.SupportHandler;
import convo.web.Templates;
import java.time.InstantSource;

/** Support's own pages. */
record SupportPages(
    SupportHandler shop,
    GrowthHandler growth,
    WarningHandler warning,
    SupportActsHandler act,
    SupportMailHandler mail,
    PersonDuplicateHandler duplicate) {

  static SupportPages of(PlatformQueries queries, Templates templates, InstantSource clock) {
    var growth = queries.growth();
    var warnings = queries.warnings();
    var acts = queries.supportActs();
    return new SupportPages(
        new SupportHandler(growth, warnings, acts, templates, clock),
        new GrowthHandler(growth, warnings, templates),
        new WarningHandler(warnings),
        new SupportActsHandler(acts, templates, clock),
        new SupportMailHandler(queries.supportMails(), templates),
        new PersonDuplicateHandler(queries.personDuplicates(), templates));
  }
}
