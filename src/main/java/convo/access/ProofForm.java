package convo.access;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A mailed code as it was typed.
 *
 * @param request the id of the request that the code belongs to
 */
public record ProofForm(String request, String email, String code, String next) implements Form {
  private static final int LONGEST_CODE = 20;
  private static final int UUID_LENGTH = 36;

  static ProofForm from(Context ctx) {
    return new ProofForm(
        Form.text(ctx, "request", UUID_LENGTH),
        Form.text(ctx, "email", SignInForm.LONGEST_EMAIL),
        Form.text(ctx, "code", LONGEST_CODE),
        Form.text(ctx, "next", Next.LONGEST));
  }

  String address() {
    return AccountQueries.address(email);
  }

  /** The code without the spaces that people put between its halves. */
  String digits() {
    return code.replaceAll("\\s", "");
  }

  @Override
  public Map<String, String> errors() {
    return new Check()
        .that(digits().matches("[0-9]{6}"), "code", "The code has six digits.")
        .errors();
  }
}
