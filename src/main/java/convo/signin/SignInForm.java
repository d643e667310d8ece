package convo.signin;

import static convo.words.Words.signin;

import convo.access.AccountQueries;
import convo.access.ReturnUrl;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * The address somebody signs in with. The password beside it is kept in no form.
 *
 * @param next where the person wanted to go, as it came
 */
public record SignInForm(String email, String next, Map<String, String> errors) implements Form {
  static final int LONGEST_EMAIL = 254;

  static SignInForm blank(String next) {
    return new SignInForm("", next, Map.of());
  }

  static SignInForm from(Context ctx) {
    var email = Form.typed(ctx, "email");
    var errors =
        new Check()
            .required("email", email, signin().whichAddress())
            .email("email", email)
            .errors();
    return new SignInForm(email, Form.text(ctx, "next", ReturnUrl.LONGEST), errors);
  }

  /** The one answer to a wrong, unknown, disabled or missing password. */
  SignInForm refused() {
    return new SignInForm(email, next, Map.of("password", signin().refused()));
  }

  String address() {
    return AccountQueries.address(email);
  }
}
