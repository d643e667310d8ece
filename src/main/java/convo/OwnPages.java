package convo;

import convo.claims.AskedProfile;
import convo.claims.ClaimHandler;
import convo.claims.ClaimQueries;
import convo.claims.ConsentHandler;
import convo.claims.ConsentQueries;
import convo.claims.CorrectionWishQueries;
import convo.claims.DepartureHandler;
import convo.claims.DepartureQueries;
import convo.claims.DetachmentQueries;
import convo.claims.ErasureHandler;
import convo.claims.ErasureQueries;
import convo.claims.Erasures;
import convo.claims.PhoneHandler;
import convo.claims.PhoneQueries;
import convo.claims.WishHandler;
import convo.database.Database;
import convo.jobs.Chore;
import convo.people.AddressHandler;
import convo.people.AddressQueries;
import convo.people.AskedMember;
import convo.people.FamilyHandler;
import convo.people.FamilyQueries;
import convo.people.IndependenceQueries;
import convo.people.OwnAddressHandler;
import convo.profiles.OwnProfileQueries;
import convo.web.Web;
import java.time.Duration;

/**
 * The pages on which a customer decides about what shops know, which {@link Routes} puts on the
 * map.
 */
record OwnPages(
    ClaimHandler claim,
    ConsentHandler consent,
    PhoneHandler phone,
    WishHandler wish,
    DepartureHandler departure,
    FamilyHandler family,
    OwnAddressHandler ownAddress,
    AddressHandler address,
    ErasureHandler erasure) {

  static OwnPages of(Settings settings, Database database, Web web, Entrance entrance) {
    var clock = settings.clock();
    var templates = web.templates();
    var platform = database.platform();
    var profiles = new OwnProfileQueries(database.customers(), platform);
    var asked = new AskedProfile(profiles);
    var codes = entrance.mailedCodes();
    var family = new FamilyQueries(database.customers(), platform, clock);
    var independence = new IndependenceQueries(database.customers(), platform, clock);
    var members = new AskedMember(family);
    return new OwnPages(
        new ClaimHandler(
            asked,
            new ClaimQueries(platform, clock),
            new DetachmentQueries(platform, clock),
            templates),
        new ConsentHandler(asked, new ConsentQueries(platform, clock), templates),
        new PhoneHandler(
            profiles, new PhoneQueries(database.customers(), platform, clock), templates),
        new WishHandler(
            asked, new CorrectionWishQueries(database.customers(), platform, clock), templates),
        new DepartureHandler(asked, new DepartureQueries(platform, clock), templates),
        new FamilyHandler(members, family, independence, templates),
        new OwnAddressHandler(members, independence, codes, templates),
        new AddressHandler(
            new AddressQueries(platform, clock),
            profiles,
            entrance.sessions(),
            codes,
            templates,
            clock),
        new ErasureHandler(
            profiles, new ErasureQueries(platform, settings.baseUrl(), clock), codes, templates));
  }

  /** Erases those who asked for it and did not change their mind. */
  static Chore erasures(Settings settings, Database database) {
    var clock = settings.clock();
    var platform = database.platform();
    var erasures =
        new Erasures(
            new OwnProfileQueries(database.customers(), platform),
            new DepartureQueries(platform, clock),
            new DetachmentQueries(platform, clock),
            platform,
            clock);
    return new Chore("erasures", Duration.ofMinutes(1), erasures::run);
  }
}
