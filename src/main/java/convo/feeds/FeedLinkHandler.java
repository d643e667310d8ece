package convo.feeds;

import static convo.words.Words.feeds;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * The link by which one's calendar fetches visits: below a shop what one does there as a stylist,
 * elsewhere what one has booked.
 */
public final class FeedLinkHandler {
  private final FeedLinkQueries links;
  private final Templates templates;

  public FeedLinkHandler(FeedLinkQueries links, Templates templates) {
    this.links = links;
    this.templates = templates;
  }

  /** The link, and how a calendar takes it. */
  public void show(Context ctx) {
    page(ctx, "link");
  }

  /** Makes one, in the place of another where there was one. */
  public void create(Context ctx) {
    var page = FeedLinkPage.of(Visitor.of(ctx), links);
    page.visitor().must(page.isOpen());
    links.make(page.visitor());
    answer(ctx, page, page.link().isPresent() ? feeds().isReplaced() : feeds().isMade());
  }

  /** Asks once more before it ends. */
  public void remove(Context ctx) {
    page(ctx, "removal");
  }

  public void delete(Context ctx) {
    var page = FeedLinkPage.of(Visitor.of(ctx), links);
    links.end(page.visitor());
    answer(ctx, page, feeds().isEnded());
  }

  private void page(Context ctx, String name) {
    var page = FeedLinkPage.of(Visitor.of(ctx), links);
    var side = page.isWork() ? "work" : "own";
    templates.page(ctx, "feeds/%s_%s.jte".formatted(side, name), page);
  }

  private static void answer(Context ctx, FeedLinkPage page, String said) {
    Flash.success(said).keep(ctx);
    ctx.redirect(page.url(), HttpStatus.SEE_OTHER);
  }
}
