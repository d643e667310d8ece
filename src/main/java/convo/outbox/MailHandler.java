package convo.outbox;

import convo.web.Address;
import convo.web.ContentPolicy;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;

/** Shows the mail that the demo keeps instead of sending it. Production has no such address. */
public final class MailHandler {
  private static final int MOST = 100;
  private final OutboxQueries outbox;
  private final URI portal;
  private final Templates templates;

  /**
   * @param portal the address of this portal
   */
  public MailHandler(OutboxQueries outbox, URI portal, Templates templates) {
    this.outbox = outbox;
    this.portal = portal;
    this.templates = templates;
  }

  public void list(Context ctx) {
    templates.page(ctx, "outbox/list.jte", new MailsPage(demo(ctx), outbox.newest(MOST)));
  }

  public void show(Context ctx) {
    var view = demo(ctx);
    ContentPolicy.holdFrames(ctx);
    templates.page(ctx, "outbox/mail.jte", new MailPage(view, mail(ctx)));
  }

  /** As a mail program shows it: a page for a frame, which brings its style and does nothing. */
  public void showLetter(Context ctx) {
    demo(ctx);
    var mail = mail(ctx);
    ContentPolicy.allowLetter(ctx);
    ctx.html(
        mail.language().speak(() -> templates.text("outbox/letter.jte", new Letter(mail, portal))));
  }

  /** The calendar file that a mail brings. */
  public void showCalendar(Context ctx) {
    demo(ctx);
    var file = mail(ctx).calendar().orElseThrow(NotFoundResponse::new);
    ctx.header("Content-Disposition", "attachment; filename=\"visit.ics\"");
    ctx.contentType("text/calendar; charset=utf-8").result(file);
  }

  private KeptMail mail(Context ctx) {
    return outbox.find(Address.uuid(ctx, "mail")).orElseThrow(NotFoundResponse::new);
  }

  private static View demo(Context ctx) {
    var view = View.of(ctx);
    if (!view.demo()) {
      throw new NotFoundResponse();
    }
    return view;
  }
}
