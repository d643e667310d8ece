package convo;

import convo.access.AccountQueries;
import convo.access.ShopAccess;
import convo.audit.AuditSubjects;
import convo.database.Database;
import convo.hours.StylistWords;
import convo.profiles.ProfileWords;
import convo.scheduling.UpcomingBookings;
import convo.services.ServiceWords;
import convo.settings.SettingsQueries;
import convo.settings.SettingsWords;
import convo.supportaccess.ApprovalHandler;
import convo.supportaccess.ApprovalQueries;
import convo.supportaccess.DecisionHandler;
import convo.supportaccess.DecisionQueries;
import convo.supportaccess.MatchedRoute;
import convo.supportaccess.NameQueries;
import convo.supportaccess.SupportAccessQueries;
import convo.supportaccess.SupportSessionsHandler;
import convo.supportaccess.TranscriptHandler;
import convo.supportaccess.TranscriptQueries;
import convo.supportaccess.Transcripts;
import convo.supportsession.DecisionRows;
import convo.web.Web;
import java.util.Optional;
import java.util.function.BiFunction;

/** The pages on which a shop's owner lets support in and watches, which {@link Routes} maps. */
record SupportAccessPages(
    SupportSessionsHandler sessions,
    DecisionHandler decision,
    TranscriptHandler transcript,
    ApprovalHandler approval) {
  /** All that a shop's history may be about. */
  static final AuditSubjects AUDITED =
      AuditSubjects.of(
          SettingsWords.SUBJECT,
          ServiceWords.SUBJECT,
          StylistWords.SUBJECT,
          ProfileWords.SUBJECT,
          UpcomingBookings.BOOKING,
          ShopAccess.MEMBER,
          DecisionRows.SUBJECT);

  static SupportAccessPages of(
      Settings settings,
      Database database,
      Web web,
      BiFunction<String, String, Optional<MatchedRoute>> routes) {
    var clock = settings.clock();
    var shops = database.shops();
    var platform = database.platform();
    var templates = web.templates();
    var sessions = new SupportAccessQueries(shops, clock);
    var accounts = new AccountQueries(platform, clock);
    var transcripts =
        new Transcripts(
            sessions,
            new TranscriptQueries(shops),
            new NameQueries(shops, AUDITED),
            accounts,
            AUDITED,
            routes,
            clock);
    return new SupportAccessPages(
        new SupportSessionsHandler(
            sessions, new SettingsQueries(shops, clock), accounts, templates, clock),
        new DecisionHandler(sessions, new DecisionQueries(shops, platform, clock)),
        new TranscriptHandler(transcripts, templates, clock),
        new ApprovalHandler(new ApprovalQueries(platform, clock), templates, clock));
  }
}
