package convo;

import convo.members.InvitationHandler;
import convo.members.MemberHandler;
import convo.members.RemovalHandler;
import convo.pictures.PictureHandler;
import convo.pictures.PictureReader;
import convo.resources.ResourceHandler;
import convo.resources.ResourcePositionHandler;
import convo.resources.ResourceRemovalHandler;
import convo.services.PositionHandler;
import convo.services.ServiceDeactivationHandler;
import convo.services.ServiceHandler;
import convo.settings.FirstStepHandler;
import convo.settings.PublicPageHandler;
import convo.settings.SettingsHandler;
import convo.settings.SupportAccessHandler;
import convo.web.Templates;
import java.net.URI;

/** The pages on which a shop decides about itself, which {@link Routes} puts on the map. */
record SettingsPages(
    ServiceHandler service,
    ServiceDeactivationHandler deactivation,
    PositionHandler position,
    ResourceHandler resource,
    ResourcePositionHandler resourcePosition,
    ResourceRemovalHandler resourceRemoval,
    SettingsHandler settings,
    FirstStepHandler firstStep,
    PublicPageHandler publicPage,
    PictureHandler picture,
    SupportAccessHandler supportAccess,
    MemberHandler member,
    RemovalHandler removal,
    InvitationHandler invitation) {

  static SettingsPages of(Queries queries, Templates templates, URI portal) {
    var shop = queries.shop();
    var members = queries.platform().members();
    var invitations = queries.platform().invitations();
    return new SettingsPages(
        new ServiceHandler(shop.services(), shop.history(), templates),
        new ServiceDeactivationHandler(shop.services(), templates),
        new PositionHandler(shop.positions(), shop.services(), templates),
        new ResourceHandler(shop.resources(), shop.history(), templates),
        new ResourcePositionHandler(shop.resources(), templates),
        new ResourceRemovalHandler(shop.resources(), templates),
        new SettingsHandler(shop.settings(), templates),
        new FirstStepHandler(shop.firstSteps()),
        new PublicPageHandler(shop.publicPages(), templates, portal),
        new PictureHandler(shop.pictures(), new PictureReader(), templates),
        new SupportAccessHandler(shop.supportRules()),
        new MemberHandler(members, templates),
        new RemovalHandler(members, templates),
        new InvitationHandler(invitations, members, shop.stylists(), templates));
  }
}
