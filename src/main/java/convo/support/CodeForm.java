package convo.support;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The second factor, asked for anew by whatever begins a support session; never shown again. */
public record CodeForm(String code, Map<String, String> errors) implements Form {
  static final int LONGEST = 40;
  static final String MISSING = "Which code does your app show?";
  static final String REFUSED =
      "That is not the code, or it was used already. Wait for the next one and try that.";

  static CodeForm blank() {
    return new CodeForm("", Map.of());
  }

  static CodeForm from(Context ctx) {
    var code = Form.text(ctx, "code", LONGEST);
    return new CodeForm(code, new Check().required("code", code, MISSING).errors());
  }

  CodeForm refused(String sentence) {
    return new CodeForm("", Map.of("code", sentence));
  }
}
