package convo;

import convo.customers.AskedProfile;
import convo.customers.ClaimHandler;
import convo.customers.ClaimQueries;
import convo.customers.ConsentHandler;
import convo.customers.ConsentQueries;
import convo.customers.OwnProfileQueries;
import convo.database.Database;
import convo.web.Web;

/**
 * The pages on which a customer decides about what shops know, which {@link Routes} puts on the
 * map.
 */
record OwnPages(ClaimHandler claim, ConsentHandler consent) {

  static OwnPages of(Settings settings, Database database, Web web) {
    var clock = settings.clock();
    var templates = web.templates();
    var platform = database.platform();
    var asked = new AskedProfile(new OwnProfileQueries(database.customers()));
    return new OwnPages(
        new ClaimHandler(asked, new ClaimQueries(platform, clock), templates),
        new ConsentHandler(asked, new ConsentQueries(platform, clock), templates));
  }
}
