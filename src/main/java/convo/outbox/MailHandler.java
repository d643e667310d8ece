package convo.outbox;

import convo.web.Address;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Shows the mail that the demo keeps instead of sending it. Production has no such address. */
public final class MailHandler {
  private static final int MOST = 100;
  private final OutboxQueries outbox;
  private final Templates templates;

  public MailHandler(OutboxQueries outbox, Templates templates) {
    this.outbox = outbox;
    this.templates = templates;
  }

  public void list(Context ctx) {
    templates.page(ctx, "outbox/list.jte", new MailsPage(demo(ctx), outbox.newest(MOST)));
  }

  public void show(Context ctx) {
    var view = demo(ctx);
    var mail = outbox.find(Address.uuid(ctx, "mail")).orElseThrow(NotFoundResponse::new);
    templates.page(ctx, "outbox/mail.jte", new MailPage(view, mail));
  }

  private static View demo(Context ctx) {
    var view = View.of(ctx);
    if (!view.demo()) {
      throw new NotFoundResponse();
    }
    return view;
  }
}
