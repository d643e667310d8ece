package convo.team;

import static convo.words.Words.team;

import convo.access.Visitor;
import convo.members.Linking;
import convo.members.MemberQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.UUID;

/** Says that who signs in and who takes bookings are one person, or that they are two after all. */
public final class LinkHandler {
  private final TeamQueries team;
  private final MemberQueries members;
  private final Templates templates;

  public LinkHandler(TeamQueries team, MemberQueries members, Templates templates) {
    this.team = team;
    this.members = members;
    this.templates = templates;
  }

  /** Without a stylist the member becomes a new one, unless somebody alike is there already. */
  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var typed = Form.text(ctx, "stylist", 100);
    var stylist = Form.uuid(typed);
    var whole = team.team(visitor.shop().id(), true);
    var account = Address.uuid(ctx, "member");
    var mate =
        whole
            .findWay(way -> way.account().filter(account::equals).isPresent())
            .orElseThrow(NotFoundResponse::new);
    var page = new TeammatePage(visitor, mate, whole, true);
    if (!typed.isEmpty() && stylist.isEmpty()) {
      throw new NotFoundResponse();
    }
    var saysNobody = stylist.isEmpty() && Form.ticked(ctx, "which");
    var isDoubtful = stylist.isEmpty() && !Form.ticked(ctx, "other") && !page.alike().isEmpty();
    if (mate.stylist().isEmpty() && (saysNobody || isDoubtful)) {
      templates.answer(ctx, 422, "team/teammate.jte", page);
      return;
    }
    var name = mate.name();
    var said = stylist.isEmpty() ? team().saidBookable(name) : team().saidOne(name);
    done(ctx, members.link(visitor.shop().id(), account, stylist, visitor.actor()), account, said);
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var account = Address.uuid(ctx, "member");
    var stylist = Form.uuid(Form.text(ctx, "stylist", 100)).orElseThrow(NotFoundResponse::new);
    var shop = visitor.shop().id();
    done(
        ctx,
        members.separate(shop, account, stylist, visitor.actor()),
        account,
        team().saidApart());
  }

  private static void done(Context ctx, Linking linking, UUID account, String said) {
    switch (linking) {
      case DONE -> {
        Flash.success(said).keep(ctx);
        var page = Visitor.of(ctx).shop().url("/members/" + account);
        ctx.redirect(page, HttpStatus.SEE_OTHER);
      }
      case TAKEN -> throw new Refusal(409, team().taken());
      case UNKNOWN -> throw new NotFoundResponse();
    }
  }
}
