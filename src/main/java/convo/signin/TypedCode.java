package convo.signin;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;

/**
 * A mailed code as somebody who is signed in typed it, to prove a mailbox once more.
 *
 * @param request the id of the request that the code belongs to
 * @param email where it was mailed
 */
public record TypedCode(String request, String email, String code, Map<String, String> errors)
    implements Form {
  private static final int UUID_LENGTH = 36;

  public static TypedCode blank(UUID request, String email) {
    return new TypedCode(request.toString(), email, "", Map.of());
  }

  public static TypedCode from(Context ctx, String email) {
    var code = Form.typed(ctx, "code");
    return new TypedCode(
        Form.text(ctx, "request", UUID_LENGTH),
        email,
        code,
        new Check()
            .that(digits(code).matches("[0-9]{6}"), "code", "The code has six digits.")
            .errors());
  }

  public TypedCode refused() {
    var sentence = "That is not the code, or it is no longer good. Look again, or begin anew.";
    return new TypedCode(request, email, code, Map.of("code", sentence));
  }

  String digits() {
    return digits(code);
  }

  /** People put a space between the halves. */
  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }
}
