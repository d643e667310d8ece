package convo;

import convo.access.AccountQueries;
import convo.database.Database;
import convo.settings.SettingsQueries;
import convo.supportaccess.ApprovalHandler;
import convo.supportaccess.ApprovalQueries;
import convo.supportaccess.DecisionHandler;
import convo.supportaccess.DecisionQueries;
import convo.supportaccess.NameQueries;
import convo.supportaccess.SupportAccessQueries;
import convo.supportaccess.SupportSessionsHandler;
import convo.supportaccess.TranscriptHandler;
import convo.supportaccess.TranscriptQueries;
import convo.supportaccess.Transcripts;
import convo.web.Web;

/** The pages on which a shop's owner lets support in and watches, which {@link Routes} maps. */
record SupportAccessPages(
    SupportSessionsHandler sessions,
    DecisionHandler decision,
    TranscriptHandler transcript,
    ApprovalHandler approval) {

  static SupportAccessPages of(Settings settings, Database database, Web web) {
    var clock = settings.clock();
    var shops = database.shops();
    var platform = database.platform();
    var templates = web.templates();
    var sessions = new SupportAccessQueries(shops, clock);
    var accounts = new AccountQueries(platform, clock);
    var transcripts =
        new Transcripts(
            sessions, new TranscriptQueries(shops), new NameQueries(shops), accounts, clock);
    return new SupportAccessPages(
        new SupportSessionsHandler(
            sessions, new SettingsQueries(shops, clock), accounts, templates, clock),
        new DecisionHandler(sessions, new DecisionQueries(shops, platform, clock)),
        new TranscriptHandler(transcripts, templates, clock),
        new ApprovalHandler(new ApprovalQueries(platform, clock), templates, clock));
  }
}
