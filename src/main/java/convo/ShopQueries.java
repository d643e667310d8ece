package convo;

import convo.adoption.LegacyQueries;
import convo.adoption.Marks;
import convo.audit.HistoryQueries;
import convo.auditlog.ChangeQueries;
import convo.bookings.BookingQueries;
import convo.bookings.StylistPartQueries;
import convo.calendar.CalendarQueries;
import convo.corrections.CorrectionQueries;
import convo.database.Database;
import convo.duplicates.DuplicateQueries;
import convo.feeds.WorkFeedQueries;
import convo.front.FrontPictureQueries;
import convo.front.FrontQueries;
import convo.hours.ExceptionQueries;
import convo.hours.HoursQueries;
import convo.hours.TimeOffQueries;
import convo.imports.BatchQueries;
import convo.imports.CustomerImportQueries;
import convo.imports.CustomerSheets;
import convo.mail.ShopMailQueries;
import convo.pictures.PictureQueries;
import convo.profiles.AddressClaimQueries;
import convo.profiles.NamesakeQueries;
import convo.profiles.ProfileDetailQueries;
import convo.profiles.ProfileErasureQueries;
import convo.profiles.ProfileListQueries;
import convo.profiles.ProfileMergeQueries;
import convo.profiles.ProfileQueries;
import convo.profiles.ProfileWords;
import convo.profiles.ProfileWriteQueries;
import convo.profiles.ViewQueries;
import convo.reports.ReportQueries;
import convo.resources.ResourceQueries;
import convo.scheduling.BookingCommands;
import convo.scheduling.BookingDetailQueries;
import convo.scheduling.BookingFormQueries;
import convo.scheduling.BookingWriteQueries;
import convo.scheduling.TodayQueries;
import convo.services.PositionQueries;
import convo.services.ServiceQueries;
import convo.settings.FirstStepQueries;
import convo.settings.PublicPageQueries;
import convo.settings.SettingsQueries;
import convo.settings.SupportRuleQueries;
import convo.stylists.StylistQueries;
import convo.supportaccess.DecisionQueries;
import convo.supportaccess.NameQueries;
import convo.supportaccess.SupportAccessQueries;
import convo.supportaccess.TranscriptQueries;

/** What asks for the shop first, each made once. */
record ShopQueries(
    AddressClaimQueries addressClaims,
    BatchQueries batches,
    BookingDetailQueries bookingDetails,
    BookingFormQueries bookingForms,
    BookingQueries bookings,
    BookingWriteQueries bookingWrites,
    CalendarQueries calendars,
    ChangeQueries changes,
    CorrectionQueries corrections,
    CustomerImportQueries customerImports,
    TodayQueries days,
    DecisionQueries decisions,
    DuplicateQueries duplicates,
    ExceptionQueries exceptions,
    FirstStepQueries firstSteps,
    FrontPictureQueries frontPictures,
    FrontQueries fronts,
    HistoryQueries history,
    HoursQueries hours,
    ProfileMergeQueries merges,
    LegacyQueries legacy,
    NameQueries names,
    NamesakeQueries namesakes,
    PictureQueries pictures,
    PositionQueries positions,
    ProfileDetailQueries details,
    ProfileErasureQueries profileErasures,
    ProfileListQueries profileList,
    ProfileQueries profiles,
    ProfileWriteQueries profileWrites,
    PublicPageQueries publicPages,
    ReportQueries reports,
    ResourceQueries resources,
    ServiceQueries services,
    ShopMailQueries shopMails,
    SettingsQueries settings,
    StylistPartQueries stylistParts,
    StylistQueries stylists,
    SupportAccessQueries supportAccess,
    SupportRuleQueries supportRules,
    TimeOffQueries timeOff,
    TranscriptQueries transcripts,
    ViewQueries views,
    WorkFeedQueries workFeeds) {

  static ShopQueries of(Settings settings, Database database, BookingCommands commands) {
    var shops = database.shops();
    var platform = database.platform();
    var clock = settings.clock();
    var profileWrites = new ProfileWriteQueries(shops, clock);
    return new ShopQueries(
        new AddressClaimQueries(platform, clock),
        new BatchQueries(platform, new CustomerSheets(platform, clock), clock),
        new BookingDetailQueries(shops),
        new BookingFormQueries(shops),
        new BookingQueries(shops),
        new BookingWriteQueries(platform, commands, profileWrites, clock),
        new CalendarQueries(shops),
        new ChangeQueries(shops),
        new CorrectionQueries(shops, platform, settings.baseUrl(), ProfileWords.SUBJECT, clock),
        new CustomerImportQueries(shops, clock),
        new TodayQueries(shops),
        new DecisionQueries(platform, settings.baseUrl(), clock),
        new DuplicateQueries(shops, clock),
        new ExceptionQueries(shops, clock),
        new FirstStepQueries(shops),
        new FrontPictureQueries(database.front()),
        new FrontQueries(database.front()),
        new HistoryQueries(shops),
        new HoursQueries(shops, clock),
        new ProfileMergeQueries(platform, settings.baseUrl(), clock),
        new LegacyQueries(shops, new Marks(settings.secret())),
        new NameQueries(shops, SupportAccessPages.AUDITED),
        new NamesakeQueries(shops),
        new PictureQueries(shops, clock),
        new PositionQueries(shops, clock),
        new ProfileDetailQueries(shops),
        new ProfileErasureQueries(platform, clock),
        new ProfileListQueries(shops, clock),
        new ProfileQueries(shops),
        profileWrites,
        new PublicPageQueries(shops, clock),
        new ReportQueries(shops),
        new ResourceQueries(shops, clock),
        new ServiceQueries(shops, clock),
        new ShopMailQueries(shops, clock),
        new SettingsQueries(shops, clock),
        new StylistPartQueries(shops),
        new StylistQueries(shops, clock),
        new SupportAccessQueries(shops, clock),
        new SupportRuleQueries(platform, clock),
        new TimeOffQueries(shops, clock),
        new TranscriptQueries(shops),
        new ViewQueries(shops, clock),
        new WorkFeedQueries(shops));
  }
}
