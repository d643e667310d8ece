package convo.people;

import static convo.words.Words.people;
import static convo.words.Words.signin;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.profiles.OwnProfileQueries;
import convo.signin.CodePurpose;
import convo.signin.MailedCodePage;
import convo.signin.MailedCodes;
import convo.signin.TypedCode;
import convo.web.Flash;
import convo.web.Templates;
import convo.words.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/**
 * Lets a person have several addresses. A stolen session is not enough for that: what changes who
 * gets in asks for a fresh sign-in, and the main address is told.
 */
public final class AddressHandler {
  private final AddressQueries addresses;
  private final OwnProfileQueries profiles;
  private final Sessions sessions;
  private final MailedCodes codes;
  private final Templates templates;
  private final InstantSource clock;

  public AddressHandler(
      AddressQueries addresses,
      OwnProfileQueries profiles,
      Sessions sessions,
      MailedCodes codes,
      Templates templates,
      InstantSource clock) {
    this.addresses = addresses;
    this.profiles = profiles;
    this.sessions = sessions;
    this.codes = codes;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    list(ctx, 200, AddressForm.blank());
  }

  /** Mails the code to the new address. */
  public void prove(Context ctx) {
    var form = AddressForm.from(ctx);
    if (!form.isValid()) {
      list(ctx, 422, form);
    } else if (!sessions.isFresh(ctx, clock.instant())) {
      list(ctx, 422, form.stale());
    } else if (!addresses.isProved(Visitor.of(ctx).person())) {
      list(ctx, 422, form.unproved());
    } else {
      var request = codes.send(ctx, CodePurpose.ADDRESS, form.email());
      ask(ctx, 200, TypedCode.blank(request, form.email()));
    }
  }

  public void create(Context ctx) {
    var typed = TypedCode.from(ctx);
    if (!typed.isValid()) {
      ask(ctx, 422, typed);
    } else if (!sessions.isFresh(ctx, clock.instant())) {
      list(ctx, 422, AddressForm.from(ctx).stale());
    } else if (!codes.prove(ctx, CodePurpose.ADDRESS, typed)) {
      ask(ctx, 422, typed.refused());
    } else if (addresses.add(Visitor.of(ctx).person(), typed.email())) {
      done(ctx, people().addressAdded());
    } else {
      list(ctx, 422, AddressForm.from(ctx).taken());
    }
  }

  /** Makes one of the further addresses the main one. */
  public void update(Context ctx) {
    var form = AddressForm.from(ctx);
    if (!sessions.isFresh(ctx, clock.instant())) {
      list(ctx, 422, form.stale());
    } else if (addresses.makeMain(Visitor.of(ctx).person(), form.email())) {
      done(ctx, people().isMainNow(form.email()));
    } else {
      refuse(ctx, form);
    }
  }

  public void delete(Context ctx) {
    var form = AddressForm.from(ctx);
    if (!sessions.isFresh(ctx, clock.instant())) {
      list(ctx, 422, form.stale());
    } else if (addresses.remove(Visitor.of(ctx).person(), form.email())) {
      done(ctx, people().isRemoved(form.email()));
    } else {
      refuse(ctx, form);
    }
  }

  /** An address that is none of hers is not found; by another one an account is taken apart. */
  private void refuse(Context ctx, AddressForm form) {
    var until =
        addresses
            .boundUntil(Visitor.of(ctx).person(), form.email())
            .orElseThrow(NotFoundResponse::new);
    list(ctx, 422, form.bound(Language.spoken().universal(until)));
  }

  private static void done(Context ctx, String said) {
    Flash.success(said).keep(ctx);
    ctx.redirect("/account/addresses", HttpStatus.SEE_OTHER);
  }

  private void list(Context ctx, int status, AddressForm form) {
    var visitor = Visitor.of(ctx);
    var account = visitor.person();
    var page =
        new AddressPage(
            visitor, addresses.further(account), profiles.underAddresses(account), form);
    templates.answer(ctx, status, "people/addresses.jte", page);
  }

  private void ask(Context ctx, int status, TypedCode form) {
    var page = new MailedCodePage(Visitor.of(ctx), adding(), form);
    templates.answer(ctx, status, "signin/mailed_code.jte", page);
  }

  private static MailedCodePage.Errand adding() {
    return new MailedCodePage.Errand(
        "account",
        signin().lookIntoMail(),
        people().addressCodeLead(),
        "/account/addresses",
        people().addTheAddress(),
        "/account/addresses",
        people().addresses(),
        "primary");
  }
}
