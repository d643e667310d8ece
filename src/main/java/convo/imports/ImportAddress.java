package convo.imports;

import convo.access.Visitor;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;

/** The import that an address names. */
final class ImportAddress {
  private ImportAddress() {}

  /**
   * That of the visitor's shop.
   *
   * @throws NotFoundResponse where there is none
   */
  static CustomerImport find(Context ctx, CustomerImportQueries tables, Visitor visitor) {
    return Form.uuid(ctx.pathParam("import"))
        .flatMap(id -> tables.find(visitor.shop().id(), id))
        .orElseThrow(NotFoundResponse::new);
  }

  /** Its page, with whom it has added. */
  static ImportPage page(
      Visitor visitor, CustomerImport one, List<AddedCustomer> added, Instant now) {
    var touched = added.stream().filter(AddedCustomer::isTouched).toList();
    return new ImportPage(visitor, one, touched, (long) added.size() - touched.size(), now);
  }
}
