package convo.support;

import static convo.words.Words.support;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.signin.DemoFactor;
import convo.signin.SecondFactor;
import convo.signin.SecondFactorCode;
import convo.supportsession.Admission;
import convo.supportsession.AgentSession;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.UUID;

/** An agent asks for support sessions, enters them and looks back at them. */
public final class SupportSessionHandler {
  private static final int MOST = 50;
  private static final String LIST = "/support/sessions";
  private final AgentSessionQueries support;
  private final Sessions sessions;
  private final SecondFactor secondFactor;
  private final DemoFactor demoFactor;
  private final SupportEnds ends;
  private final Templates templates;
  private final InstantSource clock;

  public SupportSessionHandler(
      AgentSessionQueries support,
      Sessions sessions,
      SecondFactor secondFactor,
      DemoFactor demoFactor,
      SupportEnds ends,
      Templates templates,
      InstantSource clock) {
    this.support = support;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.demoFactor = demoFactor;
    this.ends = ends;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    answer(
        ctx, 200, SupportSessionForm.blank(Form.query(ctx, "shop", 40)), SecondFactorCode.blank());
  }

  /** Asks, and enters at once where nobody has to be asked. */
  public void create(Context ctx) {
    var shops = support.shops();
    var form = SupportSessionForm.from(ctx, shops);
    if (!form.isValid()) {
      answer(ctx, 422, form, SecondFactorCode.blank());
      return;
    }
    if (!isProved(ctx, form.code())) {
      answer(ctx, 422, form.refused(), SecondFactorCode.blank());
      return;
    }
    var agent = Visitor.of(ctx).person();
    var shop = form.chosen(shops).orElseThrow();
    switch (support.ask(agent, form.request(agent, shop))) {
      case Asking.Asked(var asked) -> asked(ctx, asked);
      case Asking.Busy() -> answer(ctx, 422, form.tooMany(), SecondFactorCode.blank());
      case Asking.TooSoon tooSoon ->
          answer(ctx, 422, form.tooSoon(shop.shop(), tooSoon), SecondFactorCode.blank());
    }
  }

  private void asked(Context ctx, AgentSession asked) {
    if (asked.session().admission() == Admission.APPROVAL) {
      Flash.success(support().saidAsked()).keep(ctx);
      ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    } else {
      enter(ctx, asked);
    }
  }

  /** Enters what an owner has approved. */
  public void enter(Context ctx) {
    var asked = find(ctx);
    var form = SecondFactorCode.from(ctx);
    if (!form.isValid()) {
      answer(ctx, 422, SupportSessionForm.blank(""), form);
    } else if (!isProved(ctx, form.code())) {
      answer(ctx, 422, SupportSessionForm.blank(""), form.refused());
    } else {
      enter(ctx, asked);
    }
  }

  /** Withdraws a question, or ends what runs in another browser. */
  public void end(Context ctx) {
    var session = find(ctx).session();
    if (support.end(Visitor.of(ctx).person(), session.id())) {
      ends.tell();
      Flash.success(support().saidOver()).keep(ctx);
    }
    ctx.redirect(LIST, HttpStatus.SEE_OTHER);
  }

  private void enter(Context ctx, AgentSession asked) {
    var agent = Visitor.of(ctx).person();
    var session = asked.session().id();
    var isIn = sessions.enter(ctx, session, handle -> support.announce(handle, agent, session));
    if (isIn) {
      ctx.redirect(asked.shop().url(""), HttpStatus.SEE_OTHER);
    } else {
      Flash.warning(support().cannotEnter()).keep(ctx);
      ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }
  }

  /** Uses the code up. */
  private boolean isProved(Context ctx, String code) {
    return secondFactor.prove(ctx, Visitor.of(ctx).person(), code);
  }

  private AgentSession find(Context ctx) {
    UUID id = Address.uuid(ctx, "session");
    return support.find(Visitor.of(ctx).person(), id).orElseThrow(NotFoundResponse::new);
  }

  private void answer(Context ctx, int status, SupportSessionForm form, SecondFactorCode entry) {
    var visitor = Visitor.of(ctx);
    var page =
        SupportSessionsPage.of(
            visitor,
            form,
            entry,
            demoFactor.code(visitor.view(), visitor.person()),
            support.shops(),
            support.of(visitor.person(), MOST),
            clock.instant());
    templates.answer(ctx, status, "support/sessions.jte", page);
  }
}
