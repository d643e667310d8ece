package convo.members;

import static convo.words.Words.members;

import convo.access.Access;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * The role of a member, as it is chosen.
 *
 * @param was the role when the form was opened
 * @param notes what somebody else did to a field in the meantime
 */
public record RoleForm(
    String role, String was, Map<String, String> notes, Map<String, String> errors)
    implements Form {

  static RoleForm of(Member member) {
    var role = member.role().key();
    return new RoleForm(role, role, Map.of(), Map.of());
  }

  static RoleForm from(Context ctx) {
    var role = Form.text(ctx, "role", 100);
    var errors =
        new Check().that(Role.named(role).isPresent(), "role", members().whichRole()).errors();
    return new RoleForm(role, Form.text(ctx, "was", 100), Map.of(), errors);
  }

  /** What was chosen here, beside what somebody else has saved meanwhile. */
  RoleForm beside(Member now) {
    var note = members().justSaved(Role.label(now.role()));
    return new RoleForm(role, now.role().key(), Map.of("role", note), Map.of());
  }

  /** The same form where the shop would have no owner afterwards. */
  RoleForm butLastOwner() {
    return new RoleForm(role, was, notes, Map.of("role", members().ownerNeeded()));
  }

  Access access() {
    return Role.named(role).orElseThrow();
  }
}
