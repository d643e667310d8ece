package convo.imports;

import static convo.words.Words.imports;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** Takes back what an import has added, after asking; a draft is thrown away. */
public final class ImportRemovalHandler {
  private final CustomerImportQueries tables;
  private final BatchQueries batches;
  private final Templates templates;
  private final InstantSource clock;

  public ImportRemovalHandler(
      CustomerImportQueries tables,
      BatchQueries batches,
      Templates templates,
      InstantSource clock) {
    this.tables = tables;
    this.batches = batches;
    this.templates = templates;
    this.clock = clock;
  }

  public void remove(Context ctx) {
    var visitor = Visitor.of(ctx);
    var one = one(ctx, visitor);
    var added = batches.added(visitor.shop().id(), one.id());
    var page = ImportAddress.page(visitor, one, added, clock.instant());
    templates.page(ctx, "imports/removal.jte", page);
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var one = one(ctx, visitor);
    if (one.isDone()) {
      var removed = batches.takeBack(visitor.shop(), one.id(), visitor.actor());
      Flash.success(imports().saidTakenBack(removed)).keep(ctx);
      ctx.redirect(visitor.shop().url("/customers/imports/" + one.id()), HttpStatus.SEE_OTHER);
      return;
    }
    if (!tables.discard(visitor.shop().id(), one.id())) {
      throw new NotFoundResponse();
    }
    Flash.success(imports().saidDiscarded()).keep(ctx);
    ctx.redirect(visitor.shop().url("/customers/imports"), HttpStatus.SEE_OTHER);
  }

  /** One that may be taken back or thrown away. */
  private CustomerImport one(Context ctx, Visitor visitor) {
    var one = ImportAddress.find(ctx, tables, visitor);
    var now = clock.instant();
    if (one.isDone() ? !one.mayBeTakenBack(now) : one.isRunning(now)) {
      throw new NotFoundResponse();
    }
    return one;
  }
}
