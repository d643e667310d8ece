package convo.signin;

import convo.access.Next;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A code of the app, or a recovery code, as it was typed.
 *
 * @param next where the person wanted to go, as it came
 */
public record SecondFactorForm(String code, String next, Map<String, String> errors)
    implements Form {
  private static final int LONGEST_CODE = 40;
  private static final String REFUSED =
      "That is not the code, or it was used already. Wait for the next one and try that.";

  static SecondFactorForm blank(String next) {
    return new SecondFactorForm("", next, Map.of());
  }

  static SecondFactorForm from(Context ctx) {
    var code = Form.typed(ctx, "code");
    return new SecondFactorForm(
        code,
        Form.text(ctx, "next", Next.LONGEST),
        new Check()
            .required("code", code, "Which code does your app show?")
            .line("code", code, LONGEST_CODE)
            .errors());
  }

  /** People put a space between the halves. */
  String digits() {
    return code.replaceAll("\\s", "");
  }

  SecondFactorForm refused() {
    return new SecondFactorForm(code, next, Map.of("code", REFUSED));
  }
}
