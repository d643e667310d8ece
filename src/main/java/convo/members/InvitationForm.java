package convo.members;

import static convo.words.Words.members;

import convo.access.Access;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom an owner asks to join, as it is typed.
 *
 * @param stylist which stylist of the team it is; nothing for none
 */
public record InvitationForm(String email, String role, String stylist, Map<String, String> errors)
    implements Form {
  static InvitationForm blank() {
    return new InvitationForm("", Access.STYLIST.key(), "", Map.of());
  }

  static InvitationForm from(Context ctx) {
    var email = Form.text(ctx, "email", 10_000);
    var role = Form.text(ctx, "role", 100);
    var errors =
        new Check()
            .required("email", email, members().whichAddress())
            .email("email", email)
            .that(Role.named(role).isPresent(), "role", members().whichRole())
            .errors();
    return new InvitationForm(email, role, Form.text(ctx, "stylist", 100), errors);
  }

  /** The same form where a member has this address already. */
  InvitationForm butKnown(Member member) {
    var known = members().memberAlready(member.name());
    return new InvitationForm(email, role, stylist, Map.of("email", known));
  }

  /** The same form where no more invitations may go out today. */
  InvitationForm butTooMany() {
    return new InvitationForm(email, role, stylist, Map.of("email", members().tooMany()));
  }

  Access access() {
    return Role.named(role).orElseThrow();
  }

  Optional<UUID> stylistId() {
    return Form.uuid(stylist);
  }
}
