package convo.support;

import static convo.words.Words.support;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.supportsession.SupportSession;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The session in which the agent is: looked at, asked to write in, stopped. */
public final class SupportVisitHandler {
  private final AgentSessionQueries support;
  private final Sessions sessions;
  private final SupportEnds ends;
  private final Templates templates;

  public SupportVisitHandler(
      AgentSessionQueries support, Sessions sessions, SupportEnds ends, Templates templates) {
    this.support = support;
    this.sessions = sessions;
    this.ends = ends;
    this.templates = templates;
  }

  public void show(Context ctx) {
    answer(ctx, 200, WriteForm.of(session(Visitor.of(ctx))));
  }

  /** Asks for write with a reason of its own. */
  public void write(Context ctx) {
    var form = WriteForm.from(ctx);
    if (!form.isValid()) {
      answer(ctx, 422, form);
      return;
    }
    var visitor = Visitor.of(ctx);
    switch (support.askToWrite(visitor.person(), session(visitor).id(), form.reason())) {
      case GRANTED -> granted(ctx);
      case ASKED -> Flash.success(support().saidAsked()).keep(ctx);
      case REFUSED -> Flash.warning(support().answeredAlready()).keep(ctx);
    }
    ctx.redirect(visitor.shop().url("/support-visit"), HttpStatus.SEE_OTHER);
  }

  /** More rights, another key. */
  private void granted(Context ctx) {
    sessions.rotate(ctx);
    Flash.success(support().saidMayChange()).keep(ctx);
  }

  public void end(Context ctx) {
    var visitor = Visitor.of(ctx);
    support.end(visitor.person(), session(visitor).id());
    sessions.leave(ctx);
    ends.tell();
    Flash.success(support().saidLeft(visitor.shop().name())).keep(ctx);
    ctx.redirect("/support/sessions", HttpStatus.SEE_OTHER);
  }

  private void answer(Context ctx, int status, WriteForm form) {
    var visitor = Visitor.of(ctx);
    var page = new SupportVisitPage(visitor, session(visitor), form);
    templates.answer(ctx, status, "support/visit.jte", page);
  }

  private static SupportSession session(Visitor visitor) {
    return visitor.support().orElseThrow().session();
  }
}
