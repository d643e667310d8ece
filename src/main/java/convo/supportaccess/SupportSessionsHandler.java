package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.access.AccountQueries;
import convo.access.Visitor;
import convo.settings.SettingsQueries;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows an owner who of support wants in, who is in, and who was. */
public final class SupportSessionsHandler {
  private final SupportAccessQueries sessions;
  private final SettingsQueries settings;
  private final AccountQueries accounts;
  private final Templates templates;
  private final InstantSource clock;

  public SupportSessionsHandler(
      SupportAccessQueries sessions,
      SettingsQueries settings,
      AccountQueries accounts,
      Templates templates,
      InstantSource clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.accounts = accounts;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var after = after(ctx);
    var past = sessions.past(shop, after);
    if (past.isEmpty() && after.isPresent()) {
      ctx.redirect(visitor.shop().url("/support-access"));
      return;
    }
    var open = sessions.open(shop);
    var shown = Stream.concat(open.stream(), past.stream().map(PastSession::session)).toList();
    var names = new Names(accounts.names(Names.accounts(shown)));
    var setting = settings.supportAccess(shop);
    templates.page(
        ctx,
        "supportaccess/list.jte",
        new SupportAccessPage(visitor, setting, open, past, after, names, clock.instant()));
  }

  private static Optional<UUID> after(Context ctx) {
    return Optional.of(Form.query(ctx, "after", 40))
        .filter(typed -> !typed.isEmpty())
        .map(typed ->
            Form.uuid(typed).orElseThrow(() -> new BadInput(supportaccess().noSuchPage())));
  }
}
