package convo;

import convo.audit.HistoryQueries;
import convo.database.Database;
import convo.members.InvitationHandler;
import convo.members.InvitationQueries;
import convo.members.MemberHandler;
import convo.members.MemberQueries;
import convo.members.RemovalHandler;
import convo.services.PositionHandler;
import convo.services.PositionQueries;
import convo.services.ServiceDeactivationHandler;
import convo.services.ServiceHandler;
import convo.services.ServiceQueries;
import convo.settings.SettingsHandler;
import convo.settings.SettingsQueries;
import convo.settings.SupportAccessHandler;
import convo.settings.SupportRuleQueries;
import convo.stylists.StylistQueries;
import convo.web.Web;

/** The pages on which a shop decides about itself, which {@link Routes} puts on the map. */
record OfficePages(
    ServiceHandler service,
    ServiceDeactivationHandler deactivation,
    PositionHandler position,
    SettingsHandler settings,
    SupportAccessHandler supportAccess,
    MemberHandler member,
    RemovalHandler removal,
    InvitationHandler invitation) {

  static OfficePages of(Settings settings, Database database, Web web) {
    var clock = settings.clock();
    var templates = web.templates();
    var services = new ServiceQueries(database.shops(), clock);
    var stylists = new StylistQueries(database.shops(), clock);
    var own = new SettingsQueries(database.shops(), clock);
    var members = new MemberQueries(database.platform(), clock);
    var invitations = new InvitationQueries(database.platform(), settings.baseUrl(), clock);
    return new OfficePages(
        new ServiceHandler(services, new HistoryQueries(database.shops()), templates),
        new ServiceDeactivationHandler(services, templates),
        new PositionHandler(new PositionQueries(database.shops(), clock), services, templates),
        new SettingsHandler(own, templates),
        new SupportAccessHandler(
            new SupportRuleQueries(database.shops(), database.platform(), clock)),
        new MemberHandler(members, invitations, stylists, templates),
        new RemovalHandler(members, templates),
        new InvitationHandler(invitations, members, stylists, templates));
  }
}
