package convo.access;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * An address to sign in with, beside the password that is never kept in a form.
 *
 * @param next where the person wanted to go, as it came
 */
public record SignInForm(String email, String next) implements Form {
  static final int LONGEST_EMAIL = 254;

  static SignInForm from(Context ctx) {
    return new SignInForm(
        Form.text(ctx, "email", LONGEST_EMAIL), Form.text(ctx, "next", Next.LONGEST));
  }

  String address() {
    return AccountQueries.address(email);
  }

  @Override
  public Map<String, String> errors() {
    return new Check()
        .required("email", email, "Which address do you sign in with?")
        .email("email", email)
        .errors();
  }
}
