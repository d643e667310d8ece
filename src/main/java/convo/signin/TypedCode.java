package convo.signin;

import static convo.words.Words.signin;

import convo.access.AccountQueries;
import convo.access.ReturnUrl;
import convo.web.Check;
import convo.web.Form;
import convo.web.NormalText;
import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;

/**
 * A mailed code as it was typed.
 *
 * @param request the id of the request that the code belongs to
 * @param email where it was mailed
 * @param next where somebody who signs in wanted to go, as it came; else empty
 */
public record TypedCode(
    String request, String email, String code, String next, Map<String, String> errors)
    implements Form {
  private static final int UUID_LENGTH = 36;

  public static TypedCode blank(UUID request, String email) {
    return blank(request, email, "");
  }

  static TypedCode blank(UUID request, String email, String next) {
    return new TypedCode(request.toString(), email, "", next, Map.of());
  }

  public static TypedCode from(Context ctx) {
    return from(ctx, Form.text(ctx, "email", SignInForm.LONGEST_EMAIL));
  }

  /** The code that was mailed to this address, whatever the form says. */
  public static TypedCode from(Context ctx, String email) {
    var code = Form.typed(ctx, "code");
    return new TypedCode(
        Form.text(ctx, "request", UUID_LENGTH),
        email,
        code,
        Form.text(ctx, "next", ReturnUrl.LONGEST),
        new Check().that(letters(code).matches("[0-9]{6}"), "code", signin().sixDigits()).errors());
  }

  public TypedCode refused() {
    return refused(signin().codeWrongAnew());
  }

  /** Says as well how to come by another one. */
  TypedCode refused(String sentence) {
    return new TypedCode(request, email, code, next, Map.of("code", sentence));
  }

  String address() {
    return AccountQueries.address(email);
  }

  String digits() {
    return letters(code);
  }

  /**
   * The letters, in small, and the digits of a code, whatever was pasted around or between them.
   */
  static String letters(String typed) {
    return NormalText.plain(typed).replaceAll("[^0-9a-z]", "");
  }
}
