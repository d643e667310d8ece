package convo.members;

import static convo.words.Words.members;
import static convo.words.Words.stylists;

import convo.access.Access;
import convo.shops.Limits;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an owner asks to join, as it is typed.
 *
 * @param name as customers know them; may be left out of who takes no bookings
 * @param bookings whether they are to take bookings
 * @param stylist who of the team it is already; nothing for somebody new
 */
public record InvitationForm(
    String name,
    String email,
    String role,
    boolean bookings,
    String stylist,
    Map<String, String> errors)
    implements Form {
  static InvitationForm blank(String stylist) {
    return new InvitationForm("", "", Access.STYLIST.key(), stylist.isEmpty(), stylist, Map.of());
  }

  static InvitationForm from(Context ctx) {
    var name = Form.text(ctx, "name", 10_000);
    var email = Form.text(ctx, "email", 10_000);
    var role = Form.text(ctx, "role", 100);
    var stylist = Form.text(ctx, "stylist", 100);
    var bookings = stylist.isEmpty() && Form.ticked(ctx, "bookings");
    var errors =
        new Check()
            .that(!bookings || !name.isEmpty(), "name", members().whatBookedName())
            .line("name", name, Limits.NAME)
            .required("email", email, members().whichAddress())
            .email("email", email)
            .that(Role.named(role).isPresent(), "role", members().whichRole())
            .errors();
    return new InvitationForm(name, email, role, bookings, stylist, errors);
  }

  /** The same form where a member has this address already. */
  InvitationForm butKnown(Member member) {
    return but("email", members().memberAlready(member.name()));
  }

  /** The same form where no more invitations may go out today. */
  InvitationForm butTooMany() {
    return but("email", members().tooMany());
  }

  /** The same form where somebody signs in as this one of the team, or is invited to. */
  InvitationForm butTaken() {
    return but("email", members().signsInAlready());
  }

  /** The same form of somebody beside whom the team has another of this name. */
  InvitationForm butThere() {
    return but("name", stylists().nameThere(name));
  }

  /** The answer to the question whether it is somebody else. */
  public List<Choice> another() {
    var isAsked = stylists().nameThere(name).equals(errors.get("name"));
    return isAsked ? List.of(new Choice(name, stylists().somebodyElse())) : List.of();
  }

  Asked asked() {
    return new Asked(email, Role.named(role).orElseThrow(), name, stylistId(), bookings);
  }

  Optional<UUID> stylistId() {
    return Form.uuid(stylist);
  }

  private InvitationForm but(String field, String sentence) {
    var wrong = new HashMap<>(errors);
    wrong.put(field, sentence);
    return new InvitationForm(name, email, role, bookings, stylist, wrong);
  }
}
