package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import convo.duplicates.DuplicateQueries.Refusal;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a shop which customers may be there twice, and remembers which are not. */
public final class DuplicateHandler {
  private static final int SHOWN = 50;
  private static final int ID = 36;

  private final DuplicateQueries queries;
  private final Duplicates duplicates;
  private final Templates templates;

  public DuplicateHandler(DuplicateQueries queries, Duplicates duplicates, Templates templates) {
    this.queries = queries;
    this.duplicates = duplicates;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var customers = queries.customers(shop);
    var refusals = new HashSet<>(queries.refusals(shop));
    var found =
        duplicates.of(shop, customers.stream().limit(DuplicateQueries.MOST).toList()).stream()
            .collect(Collectors.partitioningBy(pair -> refusals.contains(key(pair))));
    var open = found.getOrDefault(false, List.of());
    templates.page(
        ctx,
        "duplicates/list.jte",
        new DuplicatesPage(
            visitor,
            open.stream().limit(SHOWN).toList(),
            Math.max(0, open.size() - SHOWN),
            found.getOrDefault(true, List.of()),
            customers.size() > DuplicateQueries.MOST));
  }

  private static Refusal key(Duplicate pair) {
    return Refusal.of(pair.one().id(), pair.other().id());
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    if (!queries.refuse(visitor.shop().id(), visitor.actor(), pair(ctx))) {
      throw new NotFoundResponse();
    }
    answer(ctx, visitor, duplicates().refused());
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    if (!queries.withdraw(visitor.shop().id(), visitor.actor(), pair(ctx))) {
      throw new NotFoundResponse();
    }
    answer(ctx, visitor, duplicates().withdrawn());
  }

  private static void answer(Context ctx, Visitor visitor, String said) {
    Flash.success(said).keep(ctx);
    ctx.redirect(visitor.shop().url("/duplicates"), HttpStatus.SEE_OTHER);
  }

  private static Refusal pair(Context ctx) {
    return Refusal.of(id(ctx, "one"), id(ctx, "other"));
  }

  private static UUID id(Context ctx, String field) {
    return Form.uuid(Form.text(ctx, field, ID)).orElseThrow(NotFoundResponse::new);
  }
}
