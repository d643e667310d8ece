package convo.team;

import convo.access.Visitor;
import convo.stylists.Stylist;
import convo.web.Choice;
import java.util.List;

/**
 * One of the team who signs in, or is invited to, and takes no bookings.
 *
 * @param isAsked whether she was to become a new one of the team beside somebody alike
 */
public record TeammatePage(Visitor visitor, Teammate mate, WholeTeam team, boolean isAsked) {

  public WayIn way() {
    return mate.ways().getFirst();
  }

  public String url() {
    return visitor.shop().url(mate.path());
  }

  public SignInCard signIn() {
    return new SignInCard(visitor, mate, team);
  }

  /** Who of those without a sign-in seems to be the same person. */
  public List<Stylist> alike() {
    return team.alike().stream()
        .filter(alike -> alike.way().equals(way()))
        .map(Alike::stylist)
        .toList();
  }

  /** The others without a sign-in, of whom it could be any. */
  public List<Choice> others() {
    var alike = alike();
    return team.withoutWay().stream()
        .filter(stylist -> !alike.contains(stylist))
        .map(stylist -> new Choice(stylist.id().toString(), stylist.name()))
        .toList();
  }
}
