package convo.mail;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;

/** Shows a shop which of its mails did not arrive, and sends one again. */
public final class ShopMailHandler {
  private final ShopMailQueries mails;
  private final Templates templates;

  public ShopMailHandler(ShopMailQueries mails, Templates templates) {
    this.mails = mails;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var found = mails.list(shop.id(), visitor.isOwner());
    templates.page(ctx, "mail/shop.jte", new UndeliveredPage(visitor, shop.url("/mail"), found, 0));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    mails
        .resend(shop.id(), Address.uuid(ctx, "mail"), visitor.isOwner())
        .answer(ctx, shop.url("/mail"));
  }
}
