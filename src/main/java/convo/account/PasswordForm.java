package convo.account;

import convo.access.Account;
import convo.signin.PasswordRule;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** What is wrong with a new password; what was typed is never shown again. */
public record PasswordForm(Map<String, String> errors) implements Form {
  private static final String WRONG = "This is not your current password.";

  static PasswordForm blank() {
    return new PasswordForm(Map.of());
  }

  static PasswordForm from(Context ctx, Account account) {
    var objection = PasswordRule.objection(fresh(ctx), account.email(), account.name());
    return new PasswordForm(
        objection.map(sentence -> Map.of("password", sentence)).orElse(Map.of()));
  }

  static PasswordForm wrong() {
    return new PasswordForm(Map.of("current", WRONG));
  }

  static String current(Context ctx) {
    return Form.verbatim(ctx, "current");
  }

  static String fresh(Context ctx) {
    return Form.verbatim(ctx, "password");
  }
}
