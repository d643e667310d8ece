package convo.me;

import convo.access.Visitor;
import convo.database.CustomerId;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A customer takes away what is known of them: as a file for people or for machines. */
public final class DownloadHandler {
  private final MyDataQueries data;
  private final Templates templates;
  private final InstantSource clock;

  public DownloadHandler(MyDataQueries data, Templates templates, InstantSource clock) {
    this.data = data;
    this.templates = templates;
    this.clock = clock;
  }

  /** Everything, as JSON. */
  public void json(Context ctx) {
    json(ctx, everything(ctx));
  }

  /** Everything, as a page. */
  public void html(Context ctx) {
    html(ctx, everything(ctx));
  }

  /** Of one shop, as JSON. */
  public void shopJson(Context ctx) {
    json(ctx, ofShop(ctx));
  }

  /** Of one shop, as a page. */
  public void shopHtml(Context ctx) {
    html(ctx, ofShop(ctx));
  }

  private void json(Context ctx, MyData mine) {
    attach(ctx, mine, "json");
    ctx.contentType("application/json; charset=utf-8")
        .result(MyDataJson.write(Visitor.of(ctx).person(), mine));
  }

  private void html(Context ctx, MyData mine) {
    attach(ctx, mine, "html");
    templates.page(ctx, "me/data.jte", new DownloadPage(Visitor.of(ctx).person(), mine));
  }

  /** A name by which nobody who sees the file in a folder learns whose it is. */
  private void attach(Context ctx, MyData mine, String kind) {
    var day = LocalDate.ofInstant(mine.madeAt(), ZoneOffset.UTC);
    var shop = mine.shop().isEmpty() ? "" : mine.shop() + "-";
    ctx.header(
        "Content-Disposition", "attachment; filename=\"convo-%s%s.%s\"".formatted(shop, day, kind));
  }

  private MyData everything(Context ctx) {
    var now = clock.instant();
    return Visitor.of(ctx)
        .person()
        .customer()
        .map(me -> data.everything(me, now))
        .orElseGet(() -> new MyData(now, "", List.of(), List.of(), List.of()));
  }

  private MyData ofShop(Context ctx) {
    CustomerId me = Visitor.of(ctx).person().customer().orElseThrow(NotFoundResponse::new);
    var mine = data.of(me, ctx.pathParam("shop"), clock.instant());
    if (mine.known().isEmpty()) {
      throw new NotFoundResponse();
    }
    return mine;
  }
}
