package convo.mail;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;

/** Shows support which mails did not arrive, and sends one again. */
public final class SupportMailHandler {
  private static final String URL = "/support/mail";
  private final SupportMailQueries mails;
  private final Templates templates;

  public SupportMailHandler(SupportMailQueries mails, Templates templates) {
    this.mails = mails;
    this.templates = templates;
  }

  public void list(Context ctx) {
    templates.page(
        ctx,
        "mail/support.jte",
        new UndeliveredPage(Visitor.of(ctx), URL, mails.list(), mails.waiting()));
  }

  public void update(Context ctx) {
    mails.resend(Address.uuid(ctx, "mail")).answer(ctx, URL);
  }
}
