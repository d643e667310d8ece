package convo;

import convo.access.AccountQueries;
import convo.claims.AccountMergeHandler;
import convo.claims.AddressQuestionHandler;
import convo.claims.AskedProfile;
import convo.claims.ClaimHandler;
import convo.claims.ConsentHandler;
import convo.claims.DepartureHandler;
import convo.claims.ErasureHandler;
import convo.claims.PhoneHandler;
import convo.claims.WishHandler;
import convo.people.AddressHandler;
import convo.people.AskedMember;
import convo.people.FamilyHandler;
import convo.people.OwnAddressHandler;
import convo.web.Templates;
import java.time.InstantSource;

/**
 * The pages on which a customer decides about what shops know, which {@link Routes} puts on the
 * map.
 */
record ClaimPages(
    ClaimHandler claim,
    ConsentHandler consent,
    PhoneHandler phone,
    WishHandler wish,
    DepartureHandler departure,
    FamilyHandler family,
    OwnAddressHandler ownAddress,
    AddressHandler address,
    AddressQuestionHandler question,
    ErasureHandler erasure,
    AccountMergeHandler merge) {

  static ClaimPages of(
      CustomerQueries queries,
      AccountQueries accounts,
      Authentication authentication,
      Templates templates,
      InstantSource clock) {
    var profiles = queries.ownProfiles();
    var asked = new AskedProfile(profiles);
    var codes = authentication.mailedCodes();
    var family = queries.family();
    var members = new AskedMember(family);
    return new ClaimPages(
        new ClaimHandler(asked, queries.claims(), queries.detachments(), templates),
        new ConsentHandler(asked, queries.consents(), templates),
        new PhoneHandler(profiles, queries.phones(), templates),
        new WishHandler(asked, queries.wishes(), templates),
        new DepartureHandler(asked, queries.departures(), templates),
        new FamilyHandler(members, family, queries.independence(), templates),
        new OwnAddressHandler(members, queries.independence(), codes, templates),
        new AddressHandler(
            queries.addresses(), profiles, authentication.sessions(), codes, templates, clock),
        new AddressQuestionHandler(queries.questions()),
        new ErasureHandler(profiles, queries.erasures(), codes, templates),
        new AccountMergeHandler(
            queries.accountMerges(),
            queries.accountMergeUndo(),
            accounts,
            authentication.sessions(),
            codes,
            authentication.secondFactor(),
            templates,
            clock));
  }
}
