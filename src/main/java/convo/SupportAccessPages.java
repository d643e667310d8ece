package convo;

import convo.access.ShopAccess;
import convo.audit.AuditSubjects;
import convo.auditlog.ChangesHandler;
import convo.hours.StylistWords;
import convo.profiles.ProfileWords;
import convo.resources.ResourceWords;
import convo.scheduling.BookingWords;
import convo.services.ServiceWords;
import convo.settings.SettingsWords;
import convo.supportaccess.ApprovalHandler;
import convo.supportaccess.DecisionHandler;
import convo.supportaccess.MatchedRoute;
import convo.supportaccess.SupportSessionsHandler;
import convo.supportaccess.TranscriptHandler;
import convo.supportaccess.Transcripts;
import convo.supportsession.DecisionRows;
import convo.web.Templates;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** The pages on which a shop's owner lets support in and watches, and reads all changes. */
record SupportAccessPages(
    SupportSessionsHandler sessions,
    DecisionHandler decision,
    TranscriptHandler transcript,
    ApprovalHandler approval,
    ChangesHandler changes) {
  /** All that a shop's history may be about. */
  static final AuditSubjects AUDITED =
      AuditSubjects.of(
          SettingsWords.SUBJECT,
          ResourceWords.SUBJECT,
          ServiceWords.SUBJECT,
          StylistWords.SUBJECT,
          ProfileWords.SUBJECT,
          BookingWords.SUBJECT,
          ShopAccess.MEMBER,
          DecisionRows.SUBJECT);

  static SupportAccessPages of(
      Queries queries,
      BiFunction<String, String, Optional<MatchedRoute>> routes,
      Templates templates,
      InstantSource clock) {
    var shop = queries.shop();
    var sessions = shop.supportAccess();
    var accounts = queries.platform().accounts();
    var transcripts =
        new Transcripts(
            sessions, shop.transcripts(), shop.names(), accounts, AUDITED, routes, clock);
    return new SupportAccessPages(
        new SupportSessionsHandler(sessions, shop.settings(), accounts, templates, clock),
        new DecisionHandler(sessions, shop.decisions()),
        new TranscriptHandler(transcripts, templates, clock),
        new ApprovalHandler(queries.platform().approvals(), templates, clock),
        new ChangesHandler(
            shop.changes(), shop.names(), queries.platform().members(), AUDITED, templates));
  }
}
