package convo.signin;

import convo.access.AccountQueries;
import convo.access.Next;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A mailed code as it was typed.
 *
 * @param request the id of the request that the code belongs to
 */
public record ProofForm(
    String request, String email, String code, String next, Map<String, String> errors)
    implements Form {
  private static final int UUID_LENGTH = 36;
  private static final String REFUSED =
      "That is not the code, or it is no longer good. Look again, or have a new one sent.";

  static ProofForm blank(String request, SignInForm asked) {
    return new ProofForm(request, asked.email(), "", asked.next(), Map.of());
  }

  static ProofForm from(Context ctx) {
    var code = Form.typed(ctx, "code");
    return new ProofForm(
        Form.text(ctx, "request", UUID_LENGTH),
        Form.text(ctx, "email", SignInForm.LONGEST_EMAIL),
        code,
        Form.text(ctx, "next", Next.LONGEST),
        new Check()
            .that(digits(code).matches("[0-9]{6}"), "code", "The code has six digits.")
            .errors());
  }

  ProofForm refused() {
    return new ProofForm(request, email, code, next, Map.of("code", REFUSED));
  }

  String address() {
    return AccountQueries.address(email);
  }

  String digits() {
    return digits(code);
  }

  /** People put a space between the halves. */
  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }
}
