package convo.imports;

import static convo.words.Words.imports;

import convo.access.Visitor;
import convo.imports.SheetReading.Refused;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Upload;
import convo.words.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Customers as a table: sent, looked at, brought in, and all of them handed out. */
public final class CustomerImportHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerImportHandler.class);

  /** In seconds: most imports are done before anybody has to be asked to wait. */
  private static final long PATIENCE = 3;

  private final CustomerImportQueries tables;
  private final BatchQueries batches;
  private final Templates templates;
  private final InstantSource clock;

  public CustomerImportHandler(
      CustomerImportQueries tables,
      BatchQueries batches,
      Templates templates,
      InstantSource clock) {
    this.tables = tables;
    this.batches = batches;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    list(ctx, HttpStatus.OK, FileForm.blank());
  }

  private void list(Context ctx, HttpStatus status, FileForm form) {
    var visitor = Visitor.of(ctx);
    var page = new ImportsPage(visitor, tables.list(visitor.shop().id()), form, clock.instant());
    templates.answer(ctx, status.getCode(), "imports/list.jte", page);
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var file = Upload.file(ctx, FileForm.FIELD);
    switch (batches.read(shop, file)) {
      case Refused(var sentence) ->
          list(ctx, HttpStatus.UNPROCESSABLE_CONTENT, FileForm.refused(sentence));
      case Sheet sheet -> {
        var id = tables.add(shop.id(), file, SheetColumns.of(sheet), visitor.actor());
        ctx.redirect(shop.url("/customers/imports/" + id), HttpStatus.SEE_OTHER);
      }
    }
  }

  /** A draft, one under way, or what came of it. */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var one = ImportAddress.find(ctx, tables, visitor);
    if (one.isDone() || one.isRunning(clock.instant())) {
      if (!one.isDone()) {
        ctx.header("Refresh", "1");
      }
      var added =
          one.isDone() ? batches.added(visitor.shop().id(), one.id()) : List.<AddedCustomer>of();
      templates.page(
          ctx, "imports/page.jte", ImportAddress.page(visitor, one, added, clock.instant()));
      return;
    }
    draft(ctx, HttpStatus.OK, one, ColumnsForm.of(one.says()));
  }

  private void draft(Context ctx, HttpStatus status, CustomerImport one, ColumnsForm form) {
    var visitor = Visitor.of(ctx);
    var plan = batches.plan(visitor.shop(), sheet(visitor, one), one.says());
    var page = new DraftPage(visitor, one, plan, form, clock.instant());
    templates.answer(ctx, status.getCode(), "imports/draft.jte", page);
  }

  /** What the columns say; and, where nothing of that has changed, the table is brought in. */
  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var one = ImportAddress.find(ctx, tables, visitor);
    if (one.isDone() || one.isRunning(clock.instant())) {
      ctx.redirect(shop.url("/customers/imports/" + one.id()), HttpStatus.SEE_OTHER);
      return;
    }
    var form = ColumnsForm.from(ctx, one.columns().size());
    if (!form.isValid()) {
      draft(ctx, HttpStatus.UNPROCESSABLE_CONTENT, one, form);
      return;
    }
    var isAsSeen = form.columns().equals(one.says());
    tables.say(shop.id(), one.id(), form.columns());
    if (isAsSeen && Form.ticked(ctx, "go")) {
      bring(visitor, one, sheet(visitor, one));
    } else if (!isAsSeen) {
      Flash.success(imports().lookAgain()).keep(ctx);
    }
    ctx.redirect(shop.url("/customers/imports/" + one.id()), HttpStatus.SEE_OTHER);
  }

  /** Goes on when the request has been answered. */
  private void bring(Visitor visitor, CustomerImport one, Sheet sheet) {
    var shop = visitor.shop();
    if (!tables.begin(shop.id(), one.id())) {
      return;
    }
    var language = Language.spoken();
    var actor = visitor.actor();
    var work =
        CompletableFuture.runAsync(
            () ->
                language.<Boolean, RuntimeException>speak(() -> {
                  batches.run(shop, one.id(), sheet, one.says(), actor);
                  return true;
                }),
            task -> Thread.ofVirtual().start(task));
    var ended = work.whenComplete((_, failure) -> note(visitor, one, failure));
    try {
      ended.get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException told) {
      LOG.debug("An import goes on, or has failed and says so on its page.", told);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(Visitor visitor, CustomerImport one, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("The import {} has failed; nothing of it came in.", one.id(), failure);
      batches.fail(visitor.shop().id(), one.id());
    }
  }

  private Sheet sheet(Visitor visitor, CustomerImport one) {
    var shop = visitor.shop();
    var content = tables.content(shop.id(), one.id()).orElseThrow(NotFoundResponse::new);
    return switch (batches.read(shop, content)) {
      case Sheet sheet -> sheet;
      case Refused(var sentence) -> throw new IllegalStateException(sentence);
    };
  }

  /** The rows that were left out, to be mended and sent again. */
  public void download(Context ctx) {
    var visitor = Visitor.of(ctx);
    var one = ImportAddress.find(ctx, tables, visitor);
    var file = tables.leftOut(visitor.shop().id(), one.id()).orElseThrow(NotFoundResponse::new);
    attach(ctx, "left-out-%s.csv".formatted(visitor.shop().slug()), file);
  }

  /** All customers of the shop. */
  public void export(Context ctx) {
    var visitor = Visitor.of(ctx);
    batches
        .export(visitor.shop(), visitor.actor())
        .download(ctx, "customers-%s.csv".formatted(visitor.shop().slug()));
  }

  private static void attach(Context ctx, String name, byte[] file) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.contentType("text/csv; charset=utf-8").result(file);
  }
}
