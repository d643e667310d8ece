package convo.duplicates;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;

/** Shows support who may be known twice over all shops. */
public final class PersonDuplicateHandler {
  private final PersonDuplicateQueries queries;
  private final Templates templates;

  public PersonDuplicateHandler(PersonDuplicateQueries queries, Templates templates) {
    this.queries = queries;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var page = new PersonDuplicatesPage(Visitor.of(ctx), queries.list());
    templates.page(ctx, "duplicates/support.jte", page);
  }
}
