package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.access.Visitor;
import convo.supportsession.Answer;
import convo.supportsession.SupportSession;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.UUID;

/** Lets support in or not, lets it change something or not, and sends it away. */
public final class DecisionHandler {
  private final SupportAccessQueries sessions;
  private final DecisionQueries decisions;

  public DecisionHandler(SupportAccessQueries sessions, DecisionQueries decisions) {
    this.sessions = sessions;
    this.decisions = decisions;
  }

  public void decide(Context ctx) {
    var visitor = Visitor.of(ctx);
    var session = session(ctx);
    var answer = answer(ctx);
    var isDecided = decisions.decide(visitor.shop().id(), session, answer, visitor.actor());
    var said =
        answer == Answer.APPROVED ? supportaccess().saidMayIn() : supportaccess().saidStaysOut();
    done(ctx, isDecided, said);
  }

  public void decideWriting(Context ctx) {
    var visitor = Visitor.of(ctx);
    var session = session(ctx);
    var answer = answer(ctx);
    var isDecided = decisions.decideWriting(visitor.shop().id(), session, answer, visitor.actor());
    var said =
        answer == Answer.APPROVED ? supportaccess().saidMayChange() : supportaccess().saidMayLook();
    done(ctx, isDecided, said);
  }

  public void end(Context ctx) {
    var visitor = Visitor.of(ctx);
    var isEnded = decisions.end(visitor.shop().id(), session(ctx), visitor.actor());
    done(ctx, isEnded, supportaccess().saidOut());
  }

  /** Known before anything else is asked, so that another shop's is answered like nobody's. */
  private UUID session(Context ctx) {
    return sessions
        .find(Visitor.of(ctx).shop().id(), Address.uuid(ctx, "visit"))
        .map(SupportSession::id)
        .orElseThrow(NotFoundResponse::new);
  }

  static Answer answer(Context ctx) {
    return Answer.named(Form.text(ctx, "answer", 20))
        .orElseThrow(() -> new BadInput(supportaccess().chooseButton()));
  }

  private static void done(Context ctx, boolean isDone, String said) {
    var flash = isDone ? Flash.success(said) : Flash.warning(supportaccess().nothingToDecide());
    flash.keep(ctx);
    ctx.redirect(Visitor.of(ctx).shop().url("/support-access"), HttpStatus.SEE_OTHER);
  }
}
