package convo.profiles;

import convo.access.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.UUID;

/** Where the address of a customer leads who was put into another one. */
final class OldAddress {
  private final ProfileMergeQueries merges;

  OldAddress(ProfileMergeQueries merges) {
    this.merges = merges;
  }

  /**
   * Leads to the same page of the customer who stayed.
   *
   * @param rest what follows the customer in the address
   * @throws NotFoundResponse where there is none
   */
  void lead(Context ctx, Visitor visitor, UUID gone, String rest) {
    var kept = merges.wentTo(visitor.shop().id(), gone).orElseThrow(NotFoundResponse::new);
    ctx.redirect(visitor.shop().url("/customers/" + kept + rest), HttpStatus.SEE_OTHER);
  }
}
