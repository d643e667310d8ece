package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.stylists.StylistQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;

/** Asks somebody to join the shop, again if the mail got lost, or takes the question back. */
public final class InvitationHandler {
  private final InvitationQueries invitations;
  private final MemberQueries members;
  private final StylistQueries stylists;
  private final Templates templates;

  public InvitationHandler(
      InvitationQueries invitations,
      MemberQueries members,
      StylistQueries stylists,
      Templates templates) {
    this.invitations = invitations;
    this.members = members;
    this.stylists = stylists;
    this.templates = templates;
  }

  public void add(Context ctx) {
    show(ctx, 200, page(ctx, InvitationForm.blank()));
  }

  public void create(Context ctx) {
    var form = InvitationForm.from(ctx);
    var page = page(ctx, form);
    if (!TeamChoices.have(page.stylists(), form.stylist())) {
      throw new NotFoundResponse();
    }
    var shop = page.visitor().shop();
    var known =
        members.list(shop.id()).stream()
            .filter(member -> member.email().equals(form.email().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (!form.isValid()) {
      show(ctx, 422, page);
    } else if (known.isPresent()) {
      show(ctx, 422, page.with(form.butKnown(known.get())));
    } else {
      send(ctx, page);
    }
  }

  private void send(Context ctx, InvitationPage page) {
    var form = page.form();
    var visitor = page.visitor();
    switch (invitations.create(
        visitor.shop(), visitor.actor(), form.email(), form.access(), form.stylistId())) {
      case SENT -> done(ctx, members().saidSent(form.email()));
      case TOO_MANY -> show(ctx, 422, page.with(form.butTooMany()));
      case NO_OWNER -> throw new ForbiddenResponse();
    }
  }

  /** Sends the mail again; the link of the earlier one is worth nothing then. */
  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var invitation = invitation(ctx);
    switch (invitations.create(
        visitor.shop(),
        visitor.actor(),
        invitation.email(),
        invitation.role(),
        invitation.stylist())) {
      case SENT -> done(ctx, members().saidSentAgain(invitation.email()));
      case TOO_MANY -> throw new Refusal(429, members().tooMany());
      case NO_OWNER -> throw new ForbiddenResponse();
    }
  }

  /** Asks before an invitation is taken back. */
  public void remove(Context ctx) {
    var page = new WithdrawalPage(Visitor.of(ctx), invitation(ctx));
    templates.page(ctx, "members/withdrawal.jte", page);
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var invitation = invitation(ctx);
    if (!invitations.withdraw(visitor.shop().id(), visitor.actor(), invitation.id())) {
      throw new NotFoundResponse();
    }
    done(ctx, members().saidWithdrawn(invitation.email()));
  }

  private Invitation invitation(Context ctx) {
    var id = Address.uuid(ctx, "invitation");
    return invitations.open(Visitor.of(ctx).shop().id()).stream()
        .filter(invitation -> invitation.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private InvitationPage page(Context ctx, InvitationForm form) {
    var visitor = Visitor.of(ctx);
    return new InvitationPage(visitor, form, TeamChoices.of(stylists, visitor.shop().id()));
  }

  private void show(Context ctx, int status, InvitationPage page) {
    templates.answer(ctx, status, "members/invitation.jte", page);
  }

  private static void done(Context ctx, String sentence) {
    Flash.success(sentence).keep(ctx);
    ctx.redirect(Visitor.of(ctx).shop().url("/members"), HttpStatus.SEE_OTHER);
  }
}
