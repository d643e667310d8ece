package convo.claims;

import static convo.words.Words.claims;

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
            .orElseThrow(() -> new BadInput(claims().sayWhether()));
    var account = Visitor.of(ctx).person();
    if (!questions.answer(account, Address.uuid(ctx, "question"), answer)) {
      throw new NotFoundResponse();
    }
    Flash.success(said(answer)).keep(ctx);
    ctx.redirect("/me/shops", HttpStatus.SEE_OTHER);
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case ME -> claims().saidMe();
      case NOT_ME -> claims().saidNotMe();
      case RIGHT -> claims().saidRight();
      case WRONG -> claims().saidWrong();
    };
  }
}
