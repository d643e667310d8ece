package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Lets an owner say whether the holder of a typed address is the customer. */
public final class AddressClaimHandler {
  private final AddressClaimQueries claims;

  public AddressClaimHandler(AddressClaimQueries claims) {
    this.claims = claims;
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var isAgreed =
        switch (Form.typed(ctx, "answer")) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new BadInput(profiles().claimYesOrNo());
        };
    var shop = visitor.shop();
    said(claims.decide(shop.id(), visitor.actor(), Address.uuid(ctx, "claim"), isAgreed)).keep(ctx);
    ctx.redirect(shop.url(""), HttpStatus.SEE_OTHER);
  }

  private static Flash said(AddressClaimQueries.Decision decision) {
    return switch (decision) {
      case AGREED -> Flash.success(profiles().claimAgreed());
      case REFUSED -> Flash.success(profiles().claimRefused());
      case KNOWN -> Flash.warning(profiles().claimKnown());
      case GONE -> throw new NotFoundResponse();
    };
  }
}
