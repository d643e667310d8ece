package convo.claims;

import static convo.words.Words.claims;
import static convo.words.Words.people;
import static convo.words.Words.signin;

import convo.access.Account;
import convo.access.AccountQueries;
import convo.access.Sessions;
import convo.access.Visitor;
import convo.signin.CodePurpose;
import convo.signin.MailedCodePage;
import convo.signin.MailedCodes;
import convo.signin.SecondFactor;
import convo.signin.SecondFactorCode;
import convo.signin.TypedCode;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/**
 * Lets a person with two accounts make one of them: she proves the other one as if she signed in to
 * it, sees what would happen, says yes, and can take it back. Every step that does something asks
 * for a fresh sign-in.
 */
public final class AccountMergeHandler {
  private static final String PAGE = "/account/merges";
  private final AccountMergeQueries merges;
  private final AccountMergeUndo undo;
  private final AccountQueries accounts;
  private final Sessions sessions;
  private final MailedCodes codes;
  private final SecondFactor factor;
  private final Templates templates;
  private final InstantSource clock;

  public AccountMergeHandler(
      AccountMergeQueries merges,
      AccountMergeUndo undo,
      AccountQueries accounts,
      Sessions sessions,
      MailedCodes codes,
      SecondFactor factor,
      Templates templates,
      InstantSource clock) {
    this.merges = merges;
    this.undo = undo;
    this.accounts = accounts;
    this.sessions = sessions;
    this.codes = codes;
    this.factor = factor;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    list(ctx, 200, AccountMergeForm.blank());
  }

  /** Mails the code, to any address alike. */
  public void prove(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = AccountMergeForm.from(ctx);
    if (!form.isValid()) {
      list(ctx, 422, form);
    } else if (!isFresh(ctx)) {
      list(ctx, 422, form.stale());
    } else if (!accounts.isProved(account.id())) {
      list(ctx, 422, form.unproved());
    } else if (merges.isOwn(account, form.email())) {
      list(ctx, 422, form.own());
    } else {
      ask(
          ctx,
          200,
          TypedCode.blank(codes.send(ctx, CodePurpose.ACCOUNT, form.email()), form.email()));
    }
  }

  /** Takes the code: from now on, for some minutes, the other account is proved. */
  public void create(Context ctx) {
    var typed = TypedCode.from(ctx);
    if (!typed.isValid()) {
      ask(ctx, 422, typed);
    } else if (!isFresh(ctx)) {
      list(ctx, 422, AccountMergeForm.from(ctx).stale());
    } else if (!codes.prove(ctx, CodePurpose.ACCOUNT, typed)) {
      ask(ctx, 422, typed.refused());
    } else {
      merges
          .prove(Visitor.of(ctx).person(), AccountQueries.address(typed.email()))
          .ifPresentOrElse(
              id -> ctx.redirect(PAGE + "/" + id, HttpStatus.SEE_OTHER),
              () -> list(ctx, 422, AccountMergeForm.from(ctx).unknown()));
    }
  }

  /** What would happen; before that, the second step of the other account where it has one. */
  public void show(Context ctx) {
    var merge = merge(ctx);
    if (merge.at().isPresent()) {
      back(ctx, Flash.success(become(merge)));
    } else if (merge.waitsForStep(clock.instant())) {
      step(ctx, 200, merge, SecondFactorCode.blank());
    } else {
      show(ctx, 200, merge);
    }
  }

  private void show(Context ctx, int status, AccountMerge merge) {
    if (merge.isProved(clock.instant())) {
      var visitor = Visitor.of(ctx);
      var plan = merges.plan(visitor.person(), merge);
      templates.answer(
          ctx, status, "claims/account_merge.jte", new AccountMergePage(visitor, merge, plan));
    } else {
      back(ctx, Flash.warning(told(AccountMergeOutcome.of(AccountMergeAnswer.STALE))));
    }
  }

  /** Takes the second step of the other account. */
  public void proveStep(Context ctx) {
    var merge = merge(ctx);
    var form = SecondFactorCode.from(ctx);
    if (!merge.waitsForStep(clock.instant())) {
      ctx.redirect(PAGE + "/" + merge.id(), HttpStatus.SEE_OTHER);
    } else if (!form.isValid()) {
      step(ctx, 422, merge, form);
    } else if (!isFresh(ctx)) {
      back(ctx, Flash.warning(people().signInFresh()));
    } else if (factor.prove(ctx, other(merge), form.code())) {
      merges.proveStep(Visitor.of(ctx).person(), merge);
      ctx.redirect(PAGE + "/" + merge.id(), HttpStatus.SEE_OTHER);
    } else {
      step(ctx, 422, merge, form.refused());
    }
  }

  private Account other(AccountMerge merge) {
    return accounts.find(merge.gone()).orElseThrow(NotFoundResponse::new);
  }

  private void step(Context ctx, int status, AccountMerge merge, SecondFactorCode form) {
    var page = new AccountMergeStepPage(Visitor.of(ctx), merge, form);
    templates.answer(ctx, status, "claims/account_merge_step.jte", page);
  }

  /** What has become of the two. */
  private static String become(AccountMerge merge) {
    return merge.undoneAt().isPresent()
        ? claims().accountsAreTwo(merge.email())
        : claims().accountsAreOne(merge.email());
  }

  /** Yes: the session sees more from then on, so it gets a new key, and all others end. */
  public void update(Context ctx) {
    var merge = merge(ctx);
    var here = sessions.find(ctx).orElseThrow(NotFoundResponse::new).session();
    if (!here.isFresh(clock.instant())) {
      back(ctx, Flash.warning(people().signInFresh()));
      return;
    }
    var outcome = merges.merge(Visitor.of(ctx).person(), merge.id(), here.id());
    switch (outcome.answer()) {
      case DONE -> {
        sessions.rotate(ctx);
        back(ctx, Flash.success(claims().accountsAreOne(merge.email())));
      }
      case DONE_ALREADY -> back(ctx, Flash.success(become(merge)));
      case STALE, CHANGED, CLOSED -> back(ctx, Flash.warning(told(outcome)));
      default -> show(ctx, 422, merge);
    }
  }

  /** Takes one apart again. */
  public void delete(Context ctx) {
    var merge = merge(ctx);
    var here = sessions.find(ctx).orElseThrow(NotFoundResponse::new).session();
    if (!here.isFresh(clock.instant())) {
      back(ctx, Flash.warning(people().signInFresh()));
      return;
    }
    var outcome = undo.undo(Visitor.of(ctx).person(), merge.id(), here.id());
    back(
        ctx,
        outcome.isDone()
            ? Flash.success(claims().accountsAreTwo(merge.email()))
            : Flash.warning(told(outcome)));
  }

  private AccountMerge merge(Context ctx) {
    return merges
        .find(Visitor.of(ctx).person(), Address.uuid(ctx, "merge"))
        .orElseThrow(NotFoundResponse::new);
  }

  private boolean isFresh(Context ctx) {
    return sessions.isFresh(ctx, clock.instant());
  }

  private static void back(Context ctx, Flash said) {
    said.keep(ctx);
    ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
  }

  private void list(Context ctx, int status, AccountMergeForm form) {
    var visitor = Visitor.of(ctx);
    var page = new AccountMergesPage(visitor, merges.live(visitor.person()), form);
    templates.answer(ctx, status, "claims/account_merges.jte", page);
  }

  private void ask(Context ctx, int status, TypedCode form) {
    var page = new MailedCodePage(Visitor.of(ctx), proving(), form);
    templates.answer(ctx, status, "signin/mailed_code.jte", page);
  }

  private static MailedCodePage.Errand proving() {
    return new MailedCodePage.Errand(
        "account",
        signin().lookIntoMail(),
        claims().accountsCodeLead(),
        PAGE,
        signin().goOn(),
        PAGE,
        claims().accountsTitle(),
        "primary");
  }

  /** Why it was not done. */
  static String told(AccountMergeOutcome outcome) {
    return switch (outcome.answer()) {
      case DONE, DONE_ALREADY -> claims().accountsDoneAlready();
      case STALE -> claims().accountsStale();
      case CLOSED -> claims().accountsClosed();
      case UNPROVED -> claims().accountsUnproved();
      case SUPPORT -> claims().accountsSupport();
      case WORKS -> claims().accountsWork();
      case ERASING -> claims().accountsErasing();
      case WEAKER -> claims().accountsWeaker();
      case UNANSWERED -> claims().accountsUnanswered(outcome.shops());
      case CHANGED -> claims().accountsChanged();
      case OVER -> claims().accountsOver();
      case LATER_FIRST -> claims().accountsLaterFirst();
      case ADDRESS_IS_MAIN -> claims().accountsAddressIsMain();
      case ADDRESS_GONE -> claims().accountsAddressGone();
      case SHOP_WENT_ON -> claims().accountsShopWentOn(outcome.shops());
    };
  }
}
