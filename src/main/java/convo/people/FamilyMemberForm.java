package convo.people;

import static convo.words.Words.people;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The name of somebody of the family, as it was typed. */
public record FamilyMemberForm(String firstName, String lastName, Map<String, String> errors)
    implements Form {
  private static final int LONGEST = 100;

  static FamilyMemberForm blank() {
    return new FamilyMemberForm("", "", Map.of());
  }

  static FamilyMemberForm of(FamilyMember member) {
    return new FamilyMemberForm(member.firstName(), member.lastName(), Map.of());
  }

  FamilyMemberForm tooMany(int most) {
    return new FamilyMemberForm(
        firstName, lastName, Map.of("firstName", people().tooManyAdded(most)));
  }

  static FamilyMemberForm from(Context ctx) {
    var first = Form.typed(ctx, "firstName");
    var last = Form.typed(ctx, "lastName");
    var errors =
        new Check()
            .required("firstName", first, people().whatCalled())
            .line("firstName", first, LONGEST)
            .line("lastName", last, LONGEST)
            .errors();
    return new FamilyMemberForm(first, last, errors);
  }

  @Override
  public String label(String field) {
    return field.equals("firstName") ? people().firstName() : people().lastName();
  }
}
