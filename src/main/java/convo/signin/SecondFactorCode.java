package convo.signin;

import static convo.words.Words.signin;

import convo.access.ReturnUrl;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/**
 * A code of the app, or a recovery code, as it was typed.
 *
 * @param next where the person wanted to go, as it came
 */
public record SecondFactorCode(String code, String next, Map<String, String> errors)
    implements Form {
  private static final int LONGEST_CODE = 40;

  public static SecondFactorCode blank() {
    return blank("");
  }

  static SecondFactorCode blank(String next) {
    return new SecondFactorCode("", next, Map.of());
  }

  public static SecondFactorCode from(Context ctx) {
    var code = Form.typed(ctx, "code");
    return new SecondFactorCode(
        code, Form.text(ctx, "next", ReturnUrl.LONGEST), check(new Check(), code).errors());
  }

  /** What makes a text no code, whatever the app shows; it costs nobody a try. */
  public static Check check(Check check, String code) {
    return check
        .required("code", code, signin().whichCode())
        .line("code", code, LONGEST_CODE)
        .that(
            TypedCode.letters(code).matches("[0-9]{6}") || RecoveryCode.typed(code).isWhole(),
            "code",
            signin().codeShape());
  }

  String digits() {
    return TypedCode.letters(code);
  }

  public SecondFactorCode refused() {
    return new SecondFactorCode(code, next, Map.of("code", signin().stepRefused()));
  }
}
