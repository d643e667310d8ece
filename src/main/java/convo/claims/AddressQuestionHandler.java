package convo.claims;

import convo.access.Visitor;
import convo.claims.AddressQuestion.Answer;
import convo.database.EnumKey;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Takes a person's answer about an address of theirs that a shop has typed. */
public final class AddressQuestionHandler {
  private final AddressQuestionQueries questions;

  public AddressQuestionHandler(AddressQuestionQueries questions) {
    this.questions = questions;
  }

  public void update(Context ctx) {
    var answer =
        EnumKey.named(Answer.values(), Form.typed(ctx, "answer"))
            .orElseThrow(() -> new BadInput("Say whether it is you."));
    var account = Visitor.of(ctx).person();
    if (!questions.answer(account, Address.uuid(ctx, "question"), answer)) {
      throw new NotFoundResponse();
    }
    Flash.success(said(answer)).keep(ctx);
    ctx.redirect("/me/shops", HttpStatus.SEE_OTHER);
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case ME -> "Noted. The shop's owner is asked, and you see it here once they agree.";
      case NOT_ME -> "Noted. You are not asked again.";
      case RIGHT -> "Noted. What the shop knows goes to that address.";
      case WRONG -> "Noted. That address opens nothing.";
    };
  }
}
