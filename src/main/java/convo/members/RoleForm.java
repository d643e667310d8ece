package convo.members;

import convo.access.Access;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The role of a member, as it is chosen.
 *
 * @param stylist which stylist of the team it is; nothing for none
 * @param was the role when the form was opened
 * @param lastOwner whether the shop would have no owner afterwards
 * @param notes what somebody else did to a field in the meantime
 */
public record RoleForm(
    String role, String stylist, String was, boolean lastOwner, Map<String, String> notes)
    implements Form {

  static RoleForm of(Member member) {
    var role = member.role().key();
    return new RoleForm(
        role, member.stylist().map(UUID::toString).orElse(""), role, false, Map.of());
  }

  static RoleForm from(Context ctx) {
    return new RoleForm(
        Form.text(ctx, "role", 100),
        Form.text(ctx, "stylist", 100),
        Form.text(ctx, "was", 100),
        false,
        Map.of());
  }

  /** What was chosen here, beside what somebody else has saved meanwhile. */
  RoleForm beside(Member now) {
    var note = "Somebody else has just saved: " + Role.label(now.role());
    return new RoleForm(role, stylist, now.role().key(), false, Map.of("role", note));
  }

  RoleForm butLastOwner() {
    return new RoleForm(role, stylist, was, true, notes);
  }

  @Override
  public Map<String, String> errors() {
    return new Check()
        .that(Role.named(role).isPresent(), "role", "Please choose one of the roles.")
        .that(!lastOwner, "role", "A shop needs an owner. Make somebody else an owner first.")
        .errors();
  }

  Access access() {
    return Role.named(role).orElseThrow();
  }

  Optional<UUID> stylistId() {
    return Form.uuid(stylist);
  }
}
