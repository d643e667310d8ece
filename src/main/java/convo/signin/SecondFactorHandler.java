package convo.signin;

import static convo.words.Words.signin;

import convo.access.Session;
import convo.access.Sessions;
import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up and removes a person's own second factor. Either ends every other session; a browser that
 * somebody left open is enough for neither.
 */
public final class SecondFactorHandler {
  private static final String PAGE = "/account/second-factor";
  private static final Logger LOG = LoggerFactory.getLogger(SecondFactorHandler.class);
  private final SecondFactorQueries factors;
  private final RecoveryCodeQueries recoveryCodes;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final DemoFactor demo;
  private final Templates templates;
  private final InstantSource clock;

  public SecondFactorHandler(
      SecondFactorQueries factors,
      RecoveryCodeQueries recoveryCodes,
      SecondFactor secondFactor,
      Sessions sessions,
      DemoFactor demo,
      Templates templates,
      InstantSource clock) {
    this.factors = factors;
    this.recoveryCodes = recoveryCodes;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.demo = demo;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    answer(ctx, 200, SecondFactorCode.blank());
  }

  /** Makes a secret for an app, which counts once a code of it was typed. */
  public void create(Context ctx) {
    if (here(ctx).isFresh(clock.instant())) {
      factors.begin(Visitor.of(ctx).person().id(), AppSecret.fresh());
    }
    ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
  }

  public void confirm(Context ctx) {
    var form = SecondFactorCode.from(ctx);
    var begun = begun(ctx);
    if (begun.isEmpty()) {
      ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    } else if (!form.isValid()) {
      answer(ctx, 422, form);
    } else {
      begun
          .flatMap(StoredFactor::secret)
          .flatMap(secret -> secret.step(form.digits(), clock.instant()))
          .ifPresentOrElse(
              step -> confirm(ctx, begun.get(), step), () -> answer(ctx, 422, form.refused()));
    }
  }

  private void confirm(Context ctx, StoredFactor begun, long step) {
    var account = Visitor.of(ctx).person();
    var codes = RecoveryCode.fresh();
    if (factors.confirm(account, begun, step, codes, here(ctx).id())) {
      sessions.rotate(ctx);
      LOG.info("second factor set: account {}", account.id());
      show(ctx, codes);
    } else {
      ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    visitor.must(visitor.mayRemoveSecondFactor());
    if (isProved(ctx)) {
      factors.remove(visitor.person(), here(ctx).id());
      sessions.rotate(ctx);
      LOG.info("second factor removed: account {}", visitor.person().id());
      Flash.success(signin().saidStepRemoved()).keep(ctx);
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    }
  }

  public void renewCodes(Context ctx) {
    if (isProved(ctx)) {
      var codes = RecoveryCode.fresh();
      recoveryCodes.renew(Visitor.of(ctx).person(), codes);
      LOG.info("recovery codes renewed: account {}", Visitor.of(ctx).person().id());
      show(ctx, codes);
    }
  }

  /** Whether the form holds what proves the factor; if not, it is answered. */
  private boolean isProved(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = SecondFactorCode.from(ctx);
    if (!account.secondFactor()) {
      ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
      return false;
    }
    var isProved = form.isValid() && secondFactor.prove(ctx, account, form.code());
    if (!isProved) {
      answer(ctx, 422, form.isValid() ? form.refused() : form);
    }
    return isProved;
  }

  private void show(Context ctx, List<RecoveryCode> codes) {
    var page = new RecoveryCodesPage(Visitor.of(ctx).view(), codes);
    templates.page(ctx, "signin/recovery_codes.jte", page);
  }

  private void answer(Context ctx, int status, SecondFactorCode form) {
    var visitor = Visitor.of(ctx);
    var kept = factors.find(visitor.person().id());
    var page =
        new SecondFactorPage(
            visitor,
            form,
            begun(ctx, kept).flatMap(StoredFactor::secret),
            kept.map(StoredFactor::codesLeft).orElse(0),
            here(ctx).isFresh(clock.instant()),
            demo.code(visitor.view(), visitor.person()));
    templates.answer(ctx, status, "signin/second_factor.jte", page);
  }

  private Optional<StoredFactor> begun(Context ctx) {
    return begun(ctx, factors.find(Visitor.of(ctx).person().id()));
  }

  /** What was begun before this sign-in, perhaps somebody else has seen. */
  private Optional<StoredFactor> begun(Context ctx, Optional<StoredFactor> kept) {
    var here = here(ctx);
    return kept.filter(factor -> !factor.confirmed())
        .filter(factor -> !factor.createdAt().isBefore(here.startedAt()))
        .filter(factor -> here.isFresh(clock.instant()));
  }

  private Session here(Context ctx) {
    return sessions.find(ctx).orElseThrow().session();
  }
}
