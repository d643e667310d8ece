package convo.family;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The name of somebody of the family, as it was typed. */
public record MemberForm(String firstName, String lastName, Map<String, String> errors)
    implements Form {
  private static final int LONGEST = 100;

  static MemberForm blank() {
    return new MemberForm("", "", Map.of());
  }

  static MemberForm of(FamilyMember member) {
    return new MemberForm(member.firstName(), member.lastName(), Map.of());
  }

  MemberForm tooMany(int most) {
    var sentence = "You have added %d people already. Let somebody go first.".formatted(most);
    return new MemberForm(firstName, lastName, Map.of("firstName", sentence));
  }

  static MemberForm from(Context ctx) {
    var first = Form.typed(ctx, "firstName");
    var last = Form.typed(ctx, "lastName");
    var errors =
        new Check()
            .required("firstName", first, "What are they called?")
            .line("firstName", first, LONGEST)
            .line("lastName", last, LONGEST)
            .errors();
    return new MemberForm(first, last, errors);
  }
}
