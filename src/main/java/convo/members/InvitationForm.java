package convo.members;

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
 * @param known the name of the member who has this address already
 */
public record InvitationForm(String email, String role, String stylist, Optional<String> known)
    implements Form {
  private static final int LONGEST_EMAIL = 254;

  static InvitationForm blank() {
    return new InvitationForm("", Access.STYLIST.key(), "", Optional.empty());
  }

  static InvitationForm from(Context ctx) {
    return new InvitationForm(
        Form.text(ctx, "email", 1_000),
        Form.text(ctx, "role", 100),
        Form.text(ctx, "stylist", 100),
        Optional.empty());
  }

  InvitationForm butKnown(Member member) {
    return new InvitationForm(email, role, stylist, Optional.of(member.name()));
  }

  @Override
  public Map<String, String> errors() {
    return new Check()
        .required("email", email, "To which address does the invitation go?")
        .email("email", email)
        .that(email.length() <= LONGEST_EMAIL, "email", "That address is too long to exist.")
        .that(
            known.isEmpty(),
            "email",
            "%s has this address and is a member already.".formatted(known.orElse("")))
        .that(Role.named(role).isPresent(), "role", "Please choose one of the roles.")
        .errors();
  }

  Access access() {
    return Role.named(role).orElseThrow();
  }

  Optional<UUID> stylistId() {
    return Form.uuid(stylist);
  }
}
