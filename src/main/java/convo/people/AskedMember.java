package convo.people;

import convo.access.Visitor;
import convo.database.CustomerId;
import convo.web.Address;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Whom of the visitor's family an address is about. */
public final class AskedMember {
  private final FamilyQueries family;

  public AskedMember(FamilyQueries family) {
    this.family = family;
  }

  /**
   * The person in the path.
   *
   * @throws NotFoundResponse when nobody of the visitor's family has that id
   */
  FamilyMember of(Context ctx) {
    return family.find(me(ctx), Address.uuid(ctx, "person")).orElseThrow(NotFoundResponse::new);
  }

  CustomerId me(Context ctx) {
    return Visitor.of(ctx).person().customer().orElseThrow(NotFoundResponse::new);
  }
}
