package convo;

import convo.access.AccountQueries;
import convo.access.SessionQueries;
import convo.access.SignedInQueries;
import convo.access.SupportEntryQueries;
import convo.access.TakenFormQueries;
import convo.database.Database;
import convo.duplicates.PersonDuplicateQueries;
import convo.growth.GrowthQueries;
import convo.growth.WarningQueries;
import convo.mail.SupportMailQueries;
import convo.members.AcceptanceQueries;
import convo.members.InvitationQueries;
import convo.members.MemberQueries;
import convo.outbox.DeliveryQueries;
import convo.outbox.OutboxQueries;
import convo.signin.CodeQueries;
import convo.signin.IdentityQueries;
import convo.signin.PasswordQueries;
import convo.signin.RecoveryCodeQueries;
import convo.signin.SecondFactorQueries;
import convo.support.AgentSessionQueries;
import convo.support.SupportActQueries;
import convo.supportaccess.ApprovalQueries;
import convo.supportsession.ActivityQueries;
import convo.team.TeamQueries;

/** What asks across all shops and customers, each made once. */
record PlatformQueries(
    AcceptanceQueries acceptances,
    AccountQueries accounts,
    ActivityQueries activity,
    AgentSessionQueries agentSessions,
    ApprovalQueries approvals,
    CodeQueries codes,
    DeliveryQueries deliveries,
    GrowthQueries growth,
    IdentityQueries identities,
    InvitationQueries invitations,
    MemberQueries members,
    OutboxQueries outbox,
    PasswordQueries passwords,
    PersonDuplicateQueries personDuplicates,
    RecoveryCodeQueries recoveryCodes,
    SecondFactorQueries secondFactors,
    SessionQueries sessions,
    SignedInQueries signedIn,
    SupportActQueries supportActs,
    SupportEntryQueries supportEntries,
    SupportMailQueries supportMails,
    TakenFormQueries takenForms,
    TeamQueries team,
    WarningQueries warnings) {

  static PlatformQueries of(Settings settings, Database database) {
    var platform = database.platform();
    var guests = database.guests();
    var secret = settings.secret();
    var clock = settings.clock();
    var growth = new GrowthQueries(platform, clock);
    var secondFactors = new SecondFactorQueries(platform, secret, clock);
    return new PlatformQueries(
        new AcceptanceQueries(guests, clock),
        new AccountQueries(platform, clock),
        new ActivityQueries(platform, clock),
        new AgentSessionQueries(platform, settings.baseUrl(), clock),
        new ApprovalQueries(guests, clock),
        new CodeQueries(guests, secret, clock),
        new DeliveryQueries(platform, clock),
        growth,
        new IdentityQueries(guests, settings.provider(), clock),
        new InvitationQueries(platform, settings.baseUrl(), clock),
        new MemberQueries(platform, clock),
        new OutboxQueries(platform),
        new PasswordQueries(guests, clock),
        new PersonDuplicateQueries(platform, clock),
        secondFactors.recoveryCodes(),
        secondFactors,
        new SessionQueries(platform, clock),
        new SignedInQueries(platform, clock),
        new SupportActQueries(platform),
        new SupportEntryQueries(platform, clock),
        new SupportMailQueries(platform, clock),
        new TakenFormQueries(platform, clock),
        new TeamQueries(platform, clock),
        new WarningQueries(
            platform,
            growth,
            settings.growthThresholds(),
            settings.baseUrl() + "/support/growth",
            clock));
  }
}
