package convo;

import convo.claims.AccountMergeQueries;
import convo.claims.AccountMergeUndo;
import convo.claims.AddressQuestionQueries;
import convo.claims.ClaimQueries;
import convo.claims.ConsentQueries;
import convo.claims.CorrectionWishQueries;
import convo.claims.DepartureQueries;
import convo.claims.DetachmentQueries;
import convo.claims.ErasureQueries;
import convo.claims.PhoneQueries;
import convo.database.Database;
import convo.feeds.FeedLinkQueries;
import convo.feeds.FeedLinks;
import convo.feeds.VisitFeedQueries;
import convo.front.ReturningQueries;
import convo.me.MyBookingQueries;
import convo.me.MyDataQueries;
import convo.me.MyProfileQueries;
import convo.me.MyVisitQueries;
import convo.people.AddressQueries;
import convo.people.FamilyQueries;
import convo.people.IndependenceQueries;
import convo.profiles.AddressNotices;
import convo.profiles.OwnProfileQueries;
import convo.scheduling.BookingCommands;
import convo.scheduling.OwnVisitQueries;

/** What asks for the customer first, each made once. */
record CustomerQueries(
    AccountMergeQueries accountMerges,
    AccountMergeUndo accountMergeUndo,
    AddressNotices notices,
    AddressQueries addresses,
    AddressQuestionQueries questions,
    ClaimQueries claims,
    ConsentQueries consents,
    CorrectionWishQueries wishes,
    DepartureQueries departures,
    DetachmentQueries detachments,
    ErasureQueries erasures,
    FamilyQueries family,
    FeedLinkQueries feedLinks,
    IndependenceQueries independence,
    MyBookingQueries bookings,
    MyDataQueries data,
    MyProfileQueries profiles,
    MyVisitQueries visits,
    OwnProfileQueries ownProfiles,
    OwnVisitQueries ownVisits,
    PhoneQueries phones,
    ReturningQueries returning,
    VisitFeedQueries visitFeeds) {

  static CustomerQueries of(Settings settings, Database database, BookingCommands commands) {
    var customers = database.customers();
    var platform = database.platform();
    var clock = settings.clock();
    var family = new FamilyQueries(customers, platform, clock);
    var ownProfiles = new OwnProfileQueries(customers, platform);
    return new CustomerQueries(
        new AccountMergeQueries(ownProfiles, family, platform, settings.baseUrl(), clock),
        new AccountMergeUndo(ownProfiles, platform, clock),
        new AddressNotices(platform, settings.baseUrl(), clock),
        new AddressQueries(platform, clock),
        new AddressQuestionQueries(platform, clock),
        new ClaimQueries(platform, clock),
        new ConsentQueries(platform, clock),
        new CorrectionWishQueries(customers, platform, clock),
        new DepartureQueries(platform, commands, clock),
        new DetachmentQueries(platform, clock),
        new ErasureQueries(platform, settings.baseUrl(), clock),
        family,
        new FeedLinkQueries(
            platform, database.guests(), FeedLinks.of(settings.baseUrl(), settings.secret())),
        new IndependenceQueries(customers, platform, clock),
        new MyBookingQueries(customers),
        new MyDataQueries(customers),
        new MyProfileQueries(customers),
        new MyVisitQueries(customers),
        ownProfiles,
        new OwnVisitQueries(platform, commands, clock),
        new PhoneQueries(customers, platform, clock),
        new ReturningQueries(customers, clock),
        new VisitFeedQueries(customers));
  }
}
