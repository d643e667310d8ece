package convo.support;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The second factor, asked for anew by whatever begins a support session. */
public record CodeForm(String code, Map<String, String> errors) implements Form {
  private static final int LONGEST = 40;
  private static final String MISSING = "Which code does your app show?";
  static final String REFUSED =
      "That is not the code, or it was used already. Wait for the next one and try that.";

  static CodeForm blank() {
    return new CodeForm("", Map.of());
  }

  static CodeForm from(Context ctx) {
    var code = Form.typed(ctx, "code");
    return new CodeForm(code, check(new Check(), code).errors());
  }

  /** What makes a text no code, whatever the app shows. */
  static Check check(Check check, String code) {
    return check.required("code", code, MISSING).line("code", code, LONGEST);
  }

  CodeForm refused() {
    return new CodeForm(code, Map.of("code", REFUSED));
  }
}
