package convo.settings;

import static convo.words.Words.settings;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Puts first steps away and brings them back: one, or all where the form names none. */
public final class FirstStepHandler {
  private static final int LONGEST = 40;

  private final FirstStepQueries steps;

  public FirstStepHandler(FirstStepQueries steps) {
    this.steps = steps;
  }

  /** Shows them again. */
  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    steps.show(visitor.shop().id(), wanted(ctx));
    answer(ctx, visitor, settings().stepsShown());
  }

  /** Puts them away. */
  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    steps.putAway(visitor.shop().id(), wanted(ctx));
    answer(ctx, visitor, settings().stepsPutAway());
  }

  private static void answer(Context ctx, Visitor visitor, String said) {
    Flash.success(said).keep(ctx);
    ctx.redirect(visitor.shop().url(""), HttpStatus.SEE_OTHER);
  }

  private static List<FirstStep> wanted(Context ctx) {
    var step = Form.text(ctx, "step", LONGEST);
    return step.isEmpty()
        ? List.of(FirstStep.values())
        : List.of(FirstStep.named(step).orElseThrow(NotFoundResponse::new));
  }
}
