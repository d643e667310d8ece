package convo.members;

import static convo.words.Words.members;

import convo.access.AccountQueries;
import convo.access.Visitor;
import convo.shops.SameName;
import convo.stylists.Stylist;
import convo.stylists.StylistQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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
    show(ctx, 200, page(ctx, InvitationForm.blank(Form.query(ctx, "stylist", 100))));
  }

  public void create(Context ctx) {
    var form = InvitationForm.from(ctx);
    var page = page(ctx, form);
    var shop = page.visitor().shop();
    var known =
        members.list(shop.id()).stream()
            .filter(member -> member.email().equals(form.email().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (!form.isValid()) {
      show(ctx, 422, page);
    } else if (known.isPresent()) {
      show(ctx, 422, page.with(form.butKnown(known.get())));
    } else if (isThere(ctx, page)) {
      show(ctx, 422, page.with(form.butThere()));
    } else {
      send(ctx, page);
    }
  }

  private void send(Context ctx, InvitationPage page) {
    var form = page.form();
    var visitor = page.visitor();
    switch (invitations.create(visitor.shop(), visitor.actor(), form.asked())) {
      case SENT -> sent(ctx, form);
      case TOO_MANY -> show(ctx, 422, page.with(form.butTooMany()));
      case TAKEN -> show(ctx, 422, page.with(form.butTaken()));
      case NO_OWNER -> throw new ForbiddenResponse();
    }
  }

  /** Whether somebody of the team is called so, and nobody has said that this is another. */
  private boolean isThere(Context ctx, InvitationPage page) {
    var name = page.form().name();
    return page.form().bookings()
        && !Form.isMeant(ctx, name)
        && stylists.list(page.visitor().shop().id()).stream()
            .anyMatch(other -> SameName.of(other.name(), name));
  }

  /** Who is to be booked needs services and hours next, which are said on a page of their own. */
  private void sent(Context ctx, InvitationForm form) {
    var address = AccountQueries.address(form.email());
    var stylist =
        invitations.open(Visitor.of(ctx).shop().id()).stream()
            .filter(invitation -> invitation.email().equals(address))
            .flatMap(invitation -> invitation.stylist().stream())
            .findFirst();
    var said =
        form.bookings()
            ? members().saidSentBooked(form.email(), form.name())
            : members().saidSent(form.email());
    done(ctx, said, stylist);
  }

  /** Sends the mail again; the link of the earlier one is worth nothing then. */
  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var invitation = invitation(ctx);
    var again =
        new Asked(
            invitation.email(),
            invitation.role(),
            invitation.called(),
            invitation.stylist(),
            false);
    switch (invitations.create(visitor.shop(), visitor.actor(), again)) {
      case SENT -> done(ctx, members().saidSentAgain(invitation.email()), invitation.stylist());
      case TOO_MANY -> throw new Refusal(429, members().tooMany());
      case TAKEN -> throw new Refusal(409, members().signsInAlready());
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
    done(ctx, members().saidWithdrawn(invitation.email()), invitation.stylist());
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
    var stylist =
        form.stylist().isEmpty()
            ? Optional.<Stylist>empty()
            : Optional.of(
                form.stylistId()
                    .flatMap(one -> stylists.find(visitor.shop().id(), one))
                    .orElseThrow(NotFoundResponse::new));
    return new InvitationPage(visitor, form, stylist);
  }

  private void show(Context ctx, int status, InvitationPage page) {
    templates.answer(ctx, status, "members/invitation.jte", page);
  }

  private static void done(Context ctx, String sentence, Optional<UUID> stylist) {
    Flash.success(sentence).keep(ctx);
    var page = stylist.map(one -> "/stylists/" + one).orElse("/team");
    ctx.redirect(Visitor.of(ctx).shop().url(page), HttpStatus.SEE_OTHER);
  }
}
